import { RelativeTime } from "@/components/ui/relative-time";
import { keptDifferenceLines } from "@/lib/dependencies/difference-lines";
import { splitDrops } from "@/lib/dependencies/drop-record";
import type { Drop } from "@/lib/dependencies/queries/list-drops";

type DropHistoryProps = {
  drops: readonly Drop[];
  namesPackages: boolean;
  now: Date;
  locale: string;
  timeZone: string;
};

/** What changed when lists were saved last, and what changed before. */
export function DropHistory({ drops, ...rest }: DropHistoryProps) {
  const { last, earlier } = splitDrops(drops);
  if (last.length === 0) return null;
  return (
    <section aria-labelledby="drops">
      <h2 id="drops" className="mb-2 text-base font-semibold">
        What changed at the last drop
      </h2>
      <DropEntries drops={last} {...rest} />
      {earlier.length > 0 ? (
        <details className="mt-2">
          <summary className="inline-flex min-h-6 items-center rounded text-[0.8125rem] text-act hover:underline">
            {earlier.length === 1 ? "One drop before" : `${earlier.length} drops before`}
          </summary>
          <div className="mt-2">
            <DropEntries drops={earlier} {...rest} />
          </div>
        </details>
      ) : null}
    </section>
  );
}

function DropEntries({ drops, ...rest }: DropHistoryProps) {
  return (
    <ul className="flex flex-col gap-3">
      {drops.map((drop) => (
        <li key={drop.id}>
          <DropEntry drop={drop} {...rest} />
        </li>
      ))}
    </ul>
  );
}

type DropEntryProps = Omit<DropHistoryProps, "drops"> & { drop: Drop };

function DropEntry({ drop, namesPackages, now, locale, timeZone }: DropEntryProps) {
  const { name, kind, by, droppedAt, named } = drop;
  return (
    <div className="text-[0.8125rem]">
      <p>
        <span className="font-medium break-all">{name}</span>: {kindWords(kind)}{" "}
        <RelativeTime date={droppedAt} now={now} locale={locale} timeZone={timeZone} /> by {by}.{" "}
        {countWords(drop, locale)}
      </p>
      {namesPackages && kind === "replaced" ? (
        <ul className="text-ink-soft">
          {keptDifferenceLines(named, drop).map(({ what, names, others }) => (
            <li key={what} className="wrap-anywhere">
              <span className="font-medium">{what}:</span> {names.join(", ")}
              {others > 0 ? ` and ${others.toLocaleString(locale)} more` : null}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function kindWords(kind: string) {
  if (kind === "first") return "came";
  return kind === "removed" ? "was taken away" : "was replaced by a newer one";
}

function countWords({ kind, added, removed, moved, unchanged }: Drop, locale: string) {
  if (kind === "first") return `${packages(added, locale)}.`;
  if (kind === "removed") return `${packages(removed, locale)} with it.`;
  const counts = [
    ...(added > 0 ? [`${added.toLocaleString(locale)} new`] : []),
    ...(removed > 0 ? [`${removed.toLocaleString(locale)} gone`] : []),
    ...(moved > 0 ? [`${moved.toLocaleString(locale)} in another version`] : []),
    `${unchanged.toLocaleString(locale)} unchanged`,
  ];
  return `${counts.join(", ")}.`;
}

function packages(count: number, locale: string) {
  return `${count.toLocaleString(locale)} ${count === 1 ? "package" : "packages"}`;
}
