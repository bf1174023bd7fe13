import type { Metadata } from "next";
import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { Suspense } from "react";
import { z } from "zod";
import { readerOf } from "@/app/reader";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { ExportMenu } from "@/components/overview/export-menu";
import { ExportSignIn } from "@/components/overview/export-sign-in";
import { InventoryEmpty, RegisterLink } from "@/components/overview/inventory-empty";
import { inventoryFilters } from "@/components/overview/inventory-filter-list";
import { InventoryFound } from "@/components/overview/inventory-found";
import { InventoryGone } from "@/components/overview/inventory-gone";
import { keptParameters, pageHrefs, sortHrefs } from "@/components/overview/inventory-hrefs";
import { InventoryList } from "@/components/overview/inventory-list";
import { InventoryNote } from "@/components/overview/inventory-note";
import { InventoryPackage } from "@/components/overview/inventory-package";
import { toTableRow } from "@/components/overview/inventory-row";
import { InventorySubtitle } from "@/components/overview/inventory-subtitle";
import { InventoryUndo } from "@/components/overview/inventory-undo";
import { InventoryView } from "@/components/overview/inventory-view";
import { InventoryViewBar } from "@/components/overview/inventory-view-bar";
import { InventoryViews } from "@/components/overview/inventory-views";
import { addressOpened } from "@/components/overview/view-address";
import { ButtonLink } from "@/components/ui/button";
import { readWidths, widthsCookie } from "@/components/ui/column-widths";
import { PageHeader } from "@/components/ui/page-header";
import { Pagination } from "@/components/ui/pagination";
import { mayImport } from "@/lib/exchange/access";
import { mayRegisterApplications } from "@/lib/inventory/access";
import { mayChangeView } from "@/lib/overview/access";
import { countFacets } from "@/lib/overview/queries/count-facets";
import { findChosenPackage } from "@/lib/overview/queries/find-packages";
import { listApplications } from "@/lib/overview/queries/list-applications";
import { findUndoableDeed } from "@/lib/overview/queries/preview-bulk";
import { countViews, readFilterChoices } from "@/lib/overview/queries/read-inventory-surroundings";
import { findView, getView, listPinnedViews } from "@/lib/overview/queries/saved-views";
import { addressOfView, inventorySearchSchema } from "@/lib/overview/schema";
import {
  doInBulkAction,
  keepViewPrivateAction,
  pinViewAction,
  previewBulkAction,
  saveViewAction,
  saveViewChangesAction,
  shareViewAction,
  undoInBulkAction,
  unpinViewAction,
} from "./actions";

export const metadata: Metadata = { title: "Applications" };

const bulk = { preview: previewBulkAction, act: doInBulkAction, undo: undoInBulkAction };

const viewDeeds = {
  saveChanges: saveViewChangesAction,
  share: shareViewAction,
  keepPrivate: keepViewPrivateAction,
  pin: pinViewAction,
  unpin: unpinViewAction,
};

export default async function ApplicationsPage({ searchParams }: PageProps<"/applications">) {
  const actor = await requireActor();
  const parameters = await searchParams;
  const { data: wanted } = z.uuid().safeParse(parameters.view);
  if (wanted) redirect(addressOpened(await orNotFound(getView(actor, wanted))));
  const search = inventorySearchSchema.parse(parameters);
  const listing = listApplications(actor, search);
  const views = countViews(actor);
  // Without words there is no doubt how they match, so the numbers need not wait for the rows.
  const counts = search.q
    ? listing.then(({ match }) => countFacets(actor, search, match))
    : countFacets(actor, search, "words");
  // If the rows fail first nobody awaits these two, and that is no second failure.
  void Promise.allSettled([views, counts]);
  const [page, choices, reader, chosenPackage, view, pinned, undoable, jar] = await Promise.all([
    listing,
    readFilterChoices(actor),
    readerOf(actor),
    findChosenPackage(actor, search.component),
    findView(actor, search.of),
    listPinnedViews(actor),
    findUndoableDeed(actor, new Date()),
    cookies(),
  ]);
  const filters = inventoryFilters(choices.departments, choices.platforms);
  const place = addressOfView(search);
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
            {total > 0 ? <ExportMenu search={search} /> : null}
            {mayImport(actor) ? <ButtonLink href="/import">Import a list</ButtonLink> : null}
            {mayRegister ? <RegisterLink /> : null}
          </>
        }
      />
      {parameters.export === "sign-in" ? <ExportSignIn search={search} /> : null}
      <InventoryViewBar save={saveViewAction.bind(null, place)}>
        <Suspense fallback={<InventoryViews search={search} pinned={pinned} locale={locale} />}>
          <InventoryViews search={search} pinned={pinned} counts={views} locale={locale} />
        </Suspense>
      </InventoryViewBar>
      <InventoryUndo deed={undoable} reader={reader} undo={undoInBulkAction} />
      <InventoryView
        view={view}
        search={search}
        mayChange={view !== null && mayChangeView(actor, view)}
        deeds={viewDeeds}
      />
      <InventoryGone search={search} filters={filters} />
      <InventoryPackage search={search} chosen={chosenPackage} />
      <InventoryNote search={search} match={match} total={total} />
      <InventoryList
        rows={rows.map((row) => toTableRow(row, reader))}
        caption="Applications"
        total={total}
        place={place}
        widths={readWidths(jar.get(widthsCookie)?.value)}
        bulk={bulk}
        sort={sortedBy}
        sortHrefs={sortHrefs(search)}
        filters={filters}
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
