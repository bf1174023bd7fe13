import type { Metadata } from "next";
import Link from "next/link";
import { forbidden } from "next/navigation";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { ReachExport } from "@/components/dependencies/reach-export";
import { ReachForm } from "@/components/dependencies/reach-form";
import { ReachTiles } from "@/components/dependencies/reach-tiles";
import { VersionList } from "@/components/dependencies/version-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { TabLinks } from "@/components/ui/tab-links";
import { countedScope, countsPackagesOnly, maySeeComponents } from "@/lib/dependencies/access";
import {
  componentViews,
  ecosystemWord,
  purlOfAddress,
  reachSearchSchema,
  writeComponentAddress,
} from "@/lib/dependencies/component-search";
import { listComponentVersions } from "@/lib/dependencies/queries/list-component-versions";
import { tellMayNeed, tellReach, viewWords } from "@/lib/dependencies/reach-words";
import { readAskedRange } from "@/lib/dependencies/version-range";
import { getBlastRadius, listMayNeed } from "@/lib/overview/queries/read-blast-radius";
import { writeInventoryAddress } from "@/lib/overview/schema";
import { ReachView } from "./reach-view";

export async function generateMetadata({ params }: PageProps<"/components/[...purl]">): Promise<Metadata> {
  return { title: purlOfAddress((await params).purl).replace(/^pkg:[^/]+\//, "") };
}

export default async function ComponentPage({ params, searchParams }: PageProps<"/components/[...purl]">) {
  const actor = await requireActor();
  if (!maySeeComponents(actor)) forbidden();
  const reader = await readerOf(actor);
  const search = reachSearchSchema.parse(await searchParams);
  const { range, problem } = readAskedRange(search.versions);
  const isOpen = search.view === "may-need";
  const page = { after: isOpen ? null : search.after, now: reader.now };
  const reach = await orNotFound(getBlastRadius(actor, purlOfAddress((await params).purl), range, page));
  const { component, totals, chosen, isWhole, mayNeed } = reach;
  const may = await listMayNeed(actor, reach, { ...page, after: isOpen ? search.after : null });
  const isListed = reach.applications.length > 0 || may.applications.length > 0;
  const versions = await listComponentVersions(actor, component);
  const { purl, name, ecosystem } = component;
  const asked = problem ? "" : search.versions;
  const scope = countedScope(actor);
  const finding = {
    name,
    versions: asked,
    applications: totals.applications,
    mayNeed: mayNeed?.applications ?? 0,
    scope,
  };
  const countsOnly = countsPackagesOnly(actor);
  const [only, ...others] = isWhole ? [{ version: null }] : chosen;
  const inventory =
    only && others.length === 0 && writeInventoryAddress({ component: component.id, version: only.version });
  const views = componentViews.filter((one) =>
    one === "may-need"
      ? may.applications.length > 0 || (isOpen && search.after !== null)
      : !countsOnly || one === "departments" || isListed,
  );
  const [first = "departments"] = views;
  const view = views.includes(search.view) ? search.view : first;

  return (
    <>
      <PageHeader
        breadcrumb={<Breadcrumbs items={[{ label: "Packages", href: "/components" }, { label: name }]} />}
        title={tellReach(finding, reader.locale)}
        subtitle={
          <>
            {ecosystemWord(ecosystem)} · <span className="font-mono text-[0.8125rem] break-all">{purl}</span>
            {countsOnly ? " · Counted over the departments that you manage." : ""}
          </>
        }
        actions={
          <>
            {inventory && reach.applications.length > 0 ? (
              <ButtonLink href={inventory}>Open in the inventory</ButtonLink>
            ) : null}
            <PrintButton />
            {isListed ? <ReachExport purl={purl} versions={asked} /> : null}
          </>
        }
      />
      <ReachForm purl={purl} search={search} problem={problem} />
      <ReachTiles totals={totals} mayNeed={mayNeed?.applications ?? 0} locale={reader.locale} />
      {mayNeed ? (
        <Notice tone="warning" className="mb-6">
          {tellMayNeed(mayNeed, ecosystem, totals.applications > 0, reader.locale)} Which version they run is
          not known here.
          {may.applications.length > 0 && view !== "may-need" ? (
            <>
              {" "}
              <Link
                href={writeComponentAddress(purl, { versions: search.versions, view: "may-need" })}
                className="rounded font-medium text-act hover:underline"
              >
                Which they are
              </Link>
            </>
          ) : null}
        </Notice>
      ) : null}
      <div className="flex flex-col gap-8 xl:grid xl:grid-cols-[minmax(0,1fr)_17rem] xl:items-start">
        <div className="min-w-0">
          <TabLinks
            label="What is reached"
            className="mb-4 print:hidden"
            items={views.map((one) => ({
              href: writeComponentAddress(purl, { versions: search.versions, view: one }),
              label: viewWords[one],
              isCurrent: one === view,
            }))}
          />
          <ReachView actor={actor} view={view} reach={reach} may={may} search={search} reader={reader} />
        </div>
        <VersionList
          purl={purl}
          rows={versions}
          chosen={isWhole ? new Set() : new Set(chosen.map(({ id }) => id))}
          reader={reader}
        />
      </div>
    </>
  );
}
