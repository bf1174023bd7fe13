import { RelativeTime } from "@/components/ui/relative-time";

export type HistoryEntry = {
  id: string;
  at: Date;
  sentence: string;
  /** The old reference, where it happened to a duplicate that was merged into this one. */
  under: string | null;
  changes: readonly { field: string; before: string; after: string }[];
};

type HistoryListProps = {
  entries: readonly HistoryEntry[];
  hasMore: boolean;
  now: Date;
  locale: string;
  timeZone: string;
};

/** What happened, newest first; what each change replaced is one click away. */
export function HistoryList({ entries, hasMore, now, locale, timeZone }: HistoryListProps) {
  return (
    <>
      <ol className="divide-y divide-line">
        {entries.map((entry) => (
          <li key={entry.id} className="py-3">
            <p className="font-medium break-words">{entry.sentence}</p>
            <p className="text-[0.8125rem] text-ink-faint">
              <RelativeTime date={entry.at} now={now} locale={locale} timeZone={timeZone} />
              {entry.under ? `, under ${entry.under}` : null}
            </p>
            {entry.changes.length > 0 ? <Changes changes={entry.changes} /> : null}
          </li>
        ))}
      </ol>
      {hasMore ? (
        <p className="mt-3 text-[0.8125rem] text-ink-soft">These are the newest {entries.length} entries.</p>
      ) : null}
    </>
  );
}

function Changes({ changes }: Pick<HistoryEntry, "changes">) {
  return (
    <details className="mt-1 print:hidden">
      <summary className="inline-flex min-h-6 cursor-pointer items-center rounded text-[0.8125rem] text-act hover:underline">
        What changed
      </summary>
      <dl className="mt-2 flex flex-col gap-3 border-s-2 border-line ps-4">
        {changes.map((change) => (
          <div key={change.field}>
            <dt className="text-[0.8125rem] text-ink-faint first-letter:uppercase">{change.field}</dt>
            <dd className="max-w-prose break-words whitespace-pre-line text-ink-soft">
              <span className="sr-only">before: </span>
              <del>{change.before}</del>
            </dd>
            <dd className="max-w-prose break-words whitespace-pre-line">
              <span className="sr-only">now: </span>
              {change.after}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
