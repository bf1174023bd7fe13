import type { Reader } from "@/app/reader";
import { ReachedApplications } from "@/components/dependencies/reached-applications";
import { ReachedDepartments, ReachedOwners } from "@/components/dependencies/reached-people";
import { Pagination } from "@/components/ui/pagination";
import type { Actor } from "@/lib/access/actor";
import { type CountedScope, countedScope } from "@/lib/dependencies/access";
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
  /** A page of those that may need it. */
  may: Pick<BlastRadius, "applications" | "next">;
  search: ReachSearch;
  reader: Reader;
};

/** One of the lists of what is reached; only what is looked at is read. */
export async function ReachView({ actor, view, reach, may, search, reader }: ReachViewProps) {
  const { locale } = reader;
  const { chosen, totals, applications, component } = reach;
  if (view === "may-need")
    return (
      <>
        <MayNeedTable may={may} title={titleOf("May need it", search.after)} reader={reader} />
        <Pages purl={component.purl} search={search} next={may.next} />
        <ConfirmNote />
      </>
    );
  if (view === "applications")
    return (
      <div className="flex flex-col gap-6">
        {applications.length > 0 ? (
          <div>
            <ReachedApplications
              title={titleOf("Applications", search.after)}
              applications={applications}
              shows={chosen.length > 1 ? "versions" : "neither"}
              reader={reader}
            />
            <Pages purl={component.purl} search={search} next={reach.next} />
          </div>
        ) : (
          <NoneNamed scope={countedScope(actor)} />
        )}
        {may.applications.length > 0 && !search.after ? (
          <div>
            <MayNeedTable may={may} title="May need it, the highest risk first" reader={reader} />
            <Pages
              purl={component.purl}
              search={{ versions: search.versions, view: "may-need", after: null }}
              next={may.next}
            />
          </div>
        ) : null}
        {applications.length > 0 || may.applications.length > 0 ? <ConfirmNote /> : null}
      </div>
    );
  if (totals.applications === 0) return <NoneNamed scope={countedScope(actor)} />;
  if (view === "owners") {
    const owners = await listReachedOwners(actor, chosen, mostOwners);
    const isAll = owners.length < mostOwners;
    const title = isAll
      ? "Whose they are"
      : `Whose they are: the first ${mostOwners} of ${totals.owners.toLocaleString(locale)}; the export holds all`;
    return <ReachedOwners title={title} owners={owners} locale={locale} />;
  }
  const departments = await listReachedDepartments(actor, chosen);
  return <ReachedDepartments title="Where they are" departments={departments} locale={locale} />;
}

function titleOf(what: string, after: string | null) {
  return `${after ? `${what}, further ones` : what}, the highest risk first`;
}

function NoneNamed({ scope }: { scope: CountedScope }) {
  const where = {
    everything: "No list of an application in use names",
    departments: "No list of an application in your departments names",
    own: "No list that you can see names",
  }[scope];
  return <p className="text-ink-soft">{where} such a version. What is in use is listed here.</p>;
}

function MayNeedTable({ may, title, reader }: Pick<ReachViewProps, "may" | "reader"> & { title: string }) {
  return <ReachedApplications title={title} applications={may.applications} shows="ranges" reader={reader} />;
}

function Pages({ purl, search, next }: { purl: string; search: ReachSearch; next: string | null }) {
  const { after, ...start } = search;
  return (
    <Pagination
      firstHref={after ? writeComponentAddress(purl, start) : undefined}
      nextHref={next ? writeComponentAddress(purl, { ...start, after: next }) : undefined}
    />
  );
}

function ConfirmNote() {
  return (
    <p className="mt-2 text-[0.8125rem] text-ink-soft">
      “To confirm by”: until that day its owner has to say again that what stands here is still true.
    </p>
  );
}
