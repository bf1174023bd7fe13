import Link from "next/link";
import type { UnknownFact } from "./record-facts";

type NotKnownLineProps = {
  unknown: readonly UnknownFact[];
  /** For those who may answer. */
  editHref: string | null;
};

/** Everything nobody has said yet, in one line. */
export function NotKnownLine({ unknown, editHref }: NotKnownLineProps) {
  const [first] = unknown;
  if (!first) return null;
  return (
    <p className="mt-4 max-w-prose border-t border-line-soft pt-3 text-ink-soft">
      Not known yet: {unknown.map(({ words }) => words).join(", ")}.{" "}
      {editHref ? (
        <Link
          href={`${editHref}#${first.name}`}
          className="font-medium whitespace-nowrap text-act underline print:hidden"
        >
          Say what you know
        </Link>
      ) : null}
    </p>
  );
}
