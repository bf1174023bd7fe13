import Link from "next/link";
import { Button } from "@/components/ui/button";
import { RelativeTime } from "@/components/ui/relative-time";

export type EarlierDraft = { id: string; title: string; updatedAt: Date };

type EarlierDraftsProps = {
  drafts: readonly EarlierDraft[];
  now: Date;
  locale: string;
  timeZone: string;
  discard: (id: string) => Promise<void>;
};

export function EarlierDrafts({ drafts, now, locale, timeZone, discard }: EarlierDraftsProps) {
  if (drafts.length === 0) return null;
  return (
    <section aria-labelledby="earlier-drafts" className="mb-6 max-w-2xl">
      <h2 id="earlier-drafts" className="text-base font-semibold">
        Continue where you left off
      </h2>
      <ul className="mt-1">
        {drafts.map(({ id, title, updatedAt }) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-3 gap-y-1 border-b border-line-soft py-1.5"
          >
            <Link
              href={`/applications/register?draft=${id}`}
              className="min-w-0 flex-1 basis-40 font-serif text-base text-act underline wrap-anywhere"
            >
              {title || "Without a title yet"}
            </Link>
            <span className="text-[0.8125rem] text-ink-soft">
              <RelativeTime date={updatedAt} now={now} locale={locale} timeZone={timeZone} />
            </span>
            <form action={discard.bind(null, id)}>
              <Button type="submit" size="small" variant="quiet">
                Discard<span className="sr-only"> the draft {title || "without a title"}</span>
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}
