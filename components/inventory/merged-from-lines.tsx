import Link from "next/link";
import { PlainDay } from "@/components/ui/plain-day";

type MergedFromLinesProps = {
  merged: readonly { reference: string; title: string; mergedAt: Date | null }[];
  locale: string;
  timeZone: string;
};

/** Under what stays: which duplicates went into it, and when. */
export function MergedFromLines({ merged, locale, timeZone }: MergedFromLinesProps) {
  if (merged.length === 0) return null;
  return (
    <ul className="flex flex-col gap-1 text-[0.8125rem] text-ink-soft">
      {merged.map(({ reference, title, mergedAt }) => (
        <li key={reference} className="break-words">
          <Link
            href={`/applications/${reference}?merged=stay`}
            className="text-act underline"
            prefetch={false}
          >
            {reference}
          </Link>{" "}
          “{title}” was merged into this
          {mergedAt ? (
            <>
              {" "}
              on <PlainDay date={mergedAt} locale={locale} timeZone={timeZone} />
            </>
          ) : null}
        </li>
      ))}
    </ul>
  );
}
