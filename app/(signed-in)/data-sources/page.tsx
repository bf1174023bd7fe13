import type { Metadata } from "next";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { SourceFilters } from "@/components/dependencies/source-filters";
import { SourceList } from "@/components/dependencies/source-list";
import { PageHeader } from "@/components/ui/page-header";
import { listDataSources } from "@/lib/dependencies/queries/list-data-sources";
import { sourceFilterSchema } from "@/lib/dependencies/source-schema";

export const metadata: Metadata = { title: "Data sources" };

export default async function DataSourcesPage({ searchParams }: PageProps<"/data-sources">) {
  const actor = await requireActor();
  const filter = sourceFilterSchema.parse(await searchParams);
  const [{ total, sources }, { locale }] = await Promise.all([
    listDataSources(actor, filter),
    readerOf(actor),
  ]);
  return (
    <>
      <PageHeader
        title="Data sources"
        subtitle="Where tools get their data: what it is, whose it is, and who would notice if it changed."
      />
      <SourceFilters filter={filter} />
      <SourceList sources={sources} total={total} filter={filter} locale={locale} />
    </>
  );
}
