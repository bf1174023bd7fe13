import Link from "next/link";
import type { NoStep } from "./group-lines";

/** Under lines that no step makes smaller today: why. */
export function NoStepLine({ reason, editHref }: { reason: NoStep; editHref: string | null }) {
  return (
    <p className="col-span-full mt-0.5 text-xs text-ink-faint print:hidden">
      {reason === "not-yet-possible" ? (
        "Nobody can do anything about this yet; it counts as unknown, not as safe."
      ) : (
        <>
          Comes with what it does.{" "}
          {editHref ? (
            <Link href={editHref} className="text-act underline">
              Answer again if that changes.
            </Link>
          ) : null}
        </>
      )}
    </p>
  );
}
