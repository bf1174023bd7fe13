import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { GraphPicture } from "@/components/dependencies/graph-picture";
import { GraphTable } from "@/components/dependencies/graph-table";
import { OpenedFold } from "@/components/dependencies/opened-fold";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { PrintButton } from "@/components/ui/print-button";
import { describeGraph, layoutGraph } from "@/lib/dependencies/graph";
import { ecosystems } from "@/lib/dependencies/package-url";
import {
  getNeighbourhood,
  listFold,
  mostNeighbours,
  mostOpened,
} from "@/lib/dependencies/queries/read-neighbourhood";
import { type ReferenceParams, readCard } from "../read-card";

export const metadata: Metadata = { title: "What stands around it" };

type GraphPageProps = ReferenceParams & {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function ApplicationGraphPage({ params, searchParams }: GraphPageProps) {
  const actor = await requireActor();
  const { reference } = await readCard(actor, (await params).reference);
  const { open } = await searchParams;
  const ecosystem = ecosystems.find((known) => known === open);
  const [{ neighbourhood, isCut, showsPackages }, fold, { locale }] = await Promise.all([
    orNotFound(getNeighbourhood(actor, reference)),
    ecosystem ? orNotFound(listFold(actor, reference, ecosystem)) : null,
    readerOf(actor),
  ]);
  const title = describeGraph(neighbourhood);
  const home = `/applications/${reference}`;

  return (
    <>
      <PageHeader
        title={title}
        subtitle="From left to right as data flows, two steps each way. Only what you may see is shown."
        breadcrumb={
          <Breadcrumbs
            items={[
              { label: "Applications", href: "/applications" },
              { label: neighbourhood.self.title, href: `${home}?tab=needs` },
              { label: "Picture" },
            ]}
          />
        }
        actions={<PrintButton />}
      />
      <div className="flex flex-col gap-8">
        <GraphPicture graph={layoutGraph(neighbourhood)} title={title} reference={reference} />
        {isCut ? (
          <Notice>
            More than {mostNeighbours} applications stand on one side. The first {mostNeighbours} by title are
            shown.
          </Notice>
        ) : null}
        {ecosystem && fold && showsPackages ? (
          <OpenedFold ecosystem={ecosystem} packages={fold} most={mostOpened} locale={locale} />
        ) : null}
        <section aria-labelledby="in-words">
          <h2 id="in-words" className="mb-2 text-base font-semibold">
            The same as a table
          </h2>
          <GraphTable neighbourhood={neighbourhood} locale={locale} />
        </section>
      </div>
    </>
  );
}
