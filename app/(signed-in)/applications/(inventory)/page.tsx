import type { Metadata } from "next";
import { Suspense } from "react";
import { readerOf } from "@/app/reader";
import { requireActor } from "@/app/who-asks";
import { InventoryEmpty, RegisterLink } from "@/components/overview/inventory-empty";
import { inventoryFilters } from "@/components/overview/inventory-filter-list";
import { InventoryFound } from "@/components/overview/inventory-found";
import { keptParameters, pageHrefs, sortHrefs } from "@/components/overview/inventory-hrefs";
import { InventoryList } from "@/components/overview/inventory-list";
import { InventoryNote } from "@/components/overview/inventory-note";
import { InventoryPackage } from "@/components/overview/inventory-package";
import { toTableRow } from "@/components/overview/inventory-row";
import { InventorySubtitle } from "@/components/overview/inventory-subtitle";
import { InventoryViews } from "@/components/overview/inventory-views";
import { ButtonLink } from "@/components/ui/button";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { mayImport } from "@/lib/exchange/access";
import { mayRegisterApplications } from "@/lib/inventory/access";
import { countFacets } from "@/lib/overview/queries/count-facets";
import { findChosenPackage } from "@/lib/overview/queries/find-packages";
import { listApplications } from "@/lib/overview/queries/list-applications";
import { countViews, readFilterChoices } from "@/lib/overview/queries/read-inventory-surroundings";
import { inventorySearchSchema } from "@/lib/overview/schema";

export const metadata: Metadata = { title: "Applications" };

export default async function ApplicationsPage({ searchParams }: PageProps<"/applications">) {
  const actor = await requireActor();
  const search = inventorySearchSchema.parse(await searchParams);
  const listing = listApplications(actor, search);
  const views = countViews(actor);
  // Without words there is no doubt how they match, so the numbers need not wait for the rows.
  const counts = search.q
    ? listing.then(({ match }) => countFacets(actor, search, match))
    : countFacets(actor, search, "words");
  // If the rows fail first nobody awaits these two, and that is no second failure.
  void Promise.allSettled([views, counts]);
  const [page, choices, reader, chosenPackage] = await Promise.all([
    listing,
    readFilterChoices(actor),
    readerOf(actor),
    findChosenPackage(actor, search.component),
  ]);
  const mayRegister = mayRegisterApplications(actor);
  const { rows, total, match, sortedBy } = page;
  const { locale } = reader;

  return (
    <>
      <PageHeader
        title="Applications"
        subtitle={<InventorySubtitle counts={views} locale={locale} />}
        actions={
          <>
            {mayImport(actor) ? <ButtonLink href="/import">Import a list</ButtonLink> : null}
            {mayRegister ? <RegisterLink /> : null}
          </>
        }
      />
      <Suspense fallback={<InventoryViews search={search} locale={locale} />}>
        <InventoryViews search={search} counts={views} locale={locale} />
      </Suspense>
      <InventoryPackage search={search} chosen={chosenPackage} />
      <InventoryNote search={search} match={match} total={total} />
      <InventoryList
        rows={rows.map((row) => toTableRow(row, reader))}
        caption="Applications"
        sort={sortedBy}
        sortHrefs={sortHrefs(search)}
        filters={inventoryFilters(choices.departments, choices.platforms)}
        counts={counts}
        kept={keptParameters(search)}
        empty={<InventoryEmpty search={search} total={total} mayRegister={mayRegister} />}
      >
        <InventoryFound search={search} total={total} counts={views} locale={locale} />
      </InventoryList>
      <Pagination {...pageHrefs(search, page)} />
    </>
  );
}
