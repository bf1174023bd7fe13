import type { Reader } from "@/app/reader";
import { ReachedApplications } from "@/components/dependencies/reached-applications";
import { ReachedDepartments, ReachedOwners } from "@/components/dependencies/reached-people";
import { Pagination } from "@/components/ui/pagination";
import type { Actor } from "@/lib/access/actor";
import {
  type componentViews,
  type ReachSearch,
  writeComponentAddress,
} from "@/lib/dependencies/component-search";
import { listReachedDepartments, listReachedOwners } from "@/lib/dependencies/queries/list-reached";
import type { BlastRadius } from "@/lib/overview/queries/read-blast-radius";

const mostOwners = 200;

type ReachViewProps = {
  actor: Actor;
  view: (typeof componentViews)[number];
  reach: BlastRadius;
  search: ReachSearch;
  reader: Reader;
};

/** One of the three lists of what is reached; only what is looked at is read. */
export async function ReachView({ actor, view, reach, search, reader }: ReachViewProps) {
  const { locale } = reader;
  const { chosen, totals, applications, next, component } = reach;
  if (totals.applications === 0)
    return (
      <p className="text-ink-soft">
        No application in use needs such a version. The versions in use are listed here.
      </p>
    );
  if (view === "owners") {
    const owners = await listReachedOwners(actor, chosen, mostOwners);
    const isAll = owners.length < mostOwners;
    const title = isAll
      ? "Whose they are"
      : `Whose they are: the first ${mostOwners} of ${totals.owners.toLocaleString(locale)}; the export holds all`;
    return <ReachedOwners title={title} owners={owners} locale={locale} />;
  }
  if (view === "departments") {
    const departments = await listReachedDepartments(actor, chosen);
    return <ReachedDepartments title="Where they are" departments={departments} locale={locale} />;
  }
  const { after, ...start } = search;
  return (
    <>
      <ReachedApplications
        title={
          after ? "Further applications, the highest risk first" : "Applications, the highest risk first"
        }
        applications={applications}
        showsVersions={chosen.length > 1}
        reader={reader}
      />
      <Pagination
        firstHref={after ? writeComponentAddress(component.purl, start) : undefined}
        nextHref={next ? writeComponentAddress(component.purl, { ...start, after: next }) : undefined}
      />
    </>
  );
}
