import Link from "next/link";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import type { Needs } from "@/lib/dependencies/queries";
import { sourceKindWords } from "@/lib/dependencies/source-kinds";
import { DropHistory } from "./drop-history";
import { howFound } from "./how-found";
import { LinkedApplications } from "./linked-applications";
import { ManifestView } from "./manifest-view";

type NeedsViewProps = {
  needs: Needs;
  /** Leads to where it is said, for those who may. */
  say: ReactNode;
  mayChange: boolean;
  moreHref: string;
  now: Date;
  locale: string;
  timeZone: string;
};

/** What one application stands on: packages, data, other applications. */
export function NeedsView({ needs, say, mayChange, moreHref, now, locale, timeZone }: NeedsViewProps) {
  const { stated, manifests, showsPackages } = needs;
  return (
    <div className="flex flex-col gap-8">
      <section aria-labelledby="packages">
        <div className="mb-3 flex flex-wrap items-center justify-between gap-3">
          <h2 id="packages" className="text-base font-semibold">
            Packages
          </h2>
          {say}
        </div>
        <PackageSummary
          stated={stated}
          unproved={needs.unproved}
          hasCommands={showsPackages && mayChange}
          locale={locale}
        />
        <div className="mt-4 flex flex-col gap-6">
          {manifests.map((manifest) => (
            <ManifestView
              key={manifest.id}
              manifest={manifest}
              showsPackages={showsPackages}
              place={mayChange ? "page" : "read-only"}
              moreHref={moreHref}
              now={now}
              locale={locale}
              timeZone={timeZone}
            />
          ))}
        </div>
      </section>
      <section aria-labelledby="data-sources">
        <h2 id="data-sources" className="mb-2 text-base font-semibold">
          Where its data comes from
        </h2>
        {needs.dataSources.length > 0 ? (
          <ul className="divide-y divide-line">
            {needs.dataSources.map(({ id, name, kind, foundIn }) => (
              <li key={id} className="py-2">
                <Link
                  href={`/data-sources/${id}`}
                  className="inline-block min-h-6 font-medium hover:underline"
                >
                  <span className="break-words">{name}</span>
                </Link>
                <p className="text-[0.8125rem] text-ink-soft break-words">
                  {[kind === "other" ? null : sourceKindWords[kind], howFound(foundIn)]
                    .filter(Boolean)
                    .join(", ")}
                </p>
              </li>
            ))}
          </ul>
        ) : (
          <p className="text-ink-soft">
            {stated?.dataSourcesStated ? "From nowhere else, its owner says." : "Not said yet."}
          </p>
        )}
      </section>
      <LinkedApplications
        id="reads"
        title="Reads from other applications"
        none="No other application that you can see."
        applications={needs.reads}
      />
      <LinkedApplications
        id="feeds"
        title="Feeds other applications"
        none="No other application that you can see reads from it."
        applications={needs.feeds}
      />
      <DropHistory
        drops={needs.drops}
        namesPackages={showsPackages}
        now={now}
        locale={locale}
        timeZone={timeZone}
      />
    </div>
  );
}

type PackageSummaryProps = Pick<Needs, "stated" | "unproved"> & {
  /** Below each list stands how to get the rest of it. */
  hasCommands: boolean;
  locale: string;
};

function PackageSummary({ stated, unproved, hasCommands, locale }: PackageSummaryProps) {
  if (!stated || (!stated.nothing && !stated.listed)) {
    return (
      <p className="text-ink-soft">
        Nothing was said yet. With a list, its owner hears when one of its packages is in trouble.
      </p>
    );
  }
  if (stated.nothing) return <p className="text-ink-soft">It needs no packages, its owner says.</p>;
  if (stated.packages === 0) {
    return (
      <p className="text-ink-soft">
        {stated.resolved ? "No packages stand in its files." : "No packages stand in its lists."}
      </p>
    );
  }
  const counted = (count: number) =>
    `${count.toLocaleString(locale)} ${count === 1 ? "package" : "packages"}`;
  if (stated.resolved)
    return <p className="text-ink-soft">{counted(stated.packages)}, each proved by a lock file.</p>;
  const proved = stated.packages - unproved;
  return (
    <Notice tone="warning" title="Not resolved">
      {counted(unproved)} listed by somebody. What {unproved === 1 ? "it pulls" : "they pull"} in is not
      known.{" "}
      {hasCommands
        ? "The command below each list brings the rest: drop the file that it writes."
        : "Its owner can bring the rest with a lock file."}
      {proved > 0 ? ` ${counted(proved)} more ${proved === 1 ? "is" : "are"} proved by a lock file.` : null}
    </Notice>
  );
}
