import Link from "next/link";
import { RelativeTime } from "@/components/ui/relative-time";
import { writeComponentAddress } from "@/lib/dependencies/component-search";
import { tellPeople } from "@/lib/dependencies/people-words";
import type { VersionRow } from "@/lib/dependencies/queries/list-component-versions";

type VersionListProps = {
  purl: string;
  rows: readonly VersionRow[];
  /** Ids of the versions that the page is about. */
  chosen: ReadonlySet<string>;
  reader: { now: Date; locale: string; timeZone: string };
};

const mostShown = 200;

/** Every version in use, the newest first; each leads to what it reaches by itself. */
export function VersionList({ purl, rows, chosen, reader }: VersionListProps) {
  const count = (number: number) => number.toLocaleString(reader.locale);
  return (
    <section aria-labelledby="versions" className="rounded-xl border border-line bg-surface p-5">
      <h2 id="versions" className="text-base font-semibold">
        {rows.length === 1 ? "One version is in use" : `${count(rows.length)} versions are in use`}
      </h2>
      <ul className="mt-2 divide-y divide-line-soft">
        {rows
          .slice(0, mostShown)
          .map(({ id, version, applications, departments, firstSeenAt, lastSeenAt, ...relying }) => (
            <li key={id} className="py-2">
              <div className="flex items-baseline justify-between gap-4">
                {version ? (
                  <Link
                    href={writeComponentAddress(purl, { versions: version })}
                    aria-current={chosen.has(id) ? "true" : undefined}
                    className="rounded font-medium break-all text-act hover:underline aria-[current]:font-semibold"
                  >
                    {version}
                  </Link>
                ) : (
                  <span>Only a range, or no version</span>
                )}
                <span className="whitespace-nowrap">
                  {count(applications)} {applications === 1 ? "application" : "applications"}
                </span>
              </div>
              <p className="text-[0.8125rem] text-ink-soft">
                {count(departments)} {departments === 1 ? "department" : "departments"} ·{" "}
                {tellPeople({ applications, ...relying }, reader.locale)}{" "}
                {relying.unsaid === applications ? "how many people" : "people"} · seen{" "}
                <RelativeTime date={firstSeenAt} {...reader} />
                {firstSeenAt.getTime() === lastSeenAt.getTime() ? null : (
                  <>
                    {" "}
                    and last <RelativeTime date={lastSeenAt} {...reader} />
                  </>
                )}
              </p>
            </li>
          ))}
      </ul>
      {rows.length > mostShown ? (
        <p className="text-[0.8125rem] text-ink-soft">The {count(mostShown)} newest are shown.</p>
      ) : null}
    </section>
  );
}
