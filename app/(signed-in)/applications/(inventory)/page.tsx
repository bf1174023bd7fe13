import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { z } from "zod";
import { orNotFound } from "@/app/refusals";
import { requireActor } from "@/app/who-asks";
import { ExportSignIn } from "@/components/overview/export-sign-in";
import { InventoryEmpty } from "@/components/overview/inventory-empty";
import { InventoryFound } from "@/components/overview/inventory-found";
import { keptParameters, pageHrefs, sortHrefs } from "@/components/overview/inventory-hrefs";
import { InventoryList } from "@/components/overview/inventory-list";
import { toTableRow } from "@/components/overview/inventory-row";
import { addressOpened } from "@/components/overview/view-address";
import { Pagination } from "@/components/ui/pagination";
import { mayRegisterApplications } from "@/lib/inventory/access";
import { getView } from "@/lib/overview/queries/saved-views";
import { addressOfView, inventorySearchSchema } from "@/lib/overview/schema";
import { doInBulkAction, previewBulkAction, undoInBulkAction } from "./actions";
import { InventoryChoice } from "./inventory-choice";
import { InventoryHeading } from "./inventory-heading";
import { readInventory } from "./read-inventory";

export const metadata: Metadata = { title: "Applications" };

const bulk = { preview: previewBulkAction, act: doInBulkAction, undo: undoInBulkAction };

export default async function ApplicationsPage({ searchParams }: PageProps<"/applications">) {
  const actor = await requireActor();
  const parameters = await searchParams;
  const { data: wanted } = z.uuid().safeParse(parameters.view);
  if (wanted) redirect(addressOpened(await orNotFound(getView(actor, wanted))));
  const search = inventorySearchSchema.parse(parameters);
  const inventory = await readInventory(actor, search);
  const { page, views, counts, filters, reader, widths } = inventory;
  const mayRegister = mayRegisterApplications(actor);

  return (
    <>
      <InventoryHeading actor={actor} inventory={inventory} />
      {parameters.export === "sign-in" ? <ExportSignIn search={search} /> : null}
      <InventoryChoice actor={actor} inventory={inventory} />
      <InventoryList
        rows={page.rows.map((row) => toTableRow(row, reader))}
        caption="Applications"
        total={page.total}
        place={addressOfView(search)}
        widths={widths}
        bulk={bulk}
        sort={page.sortedBy}
        sortHrefs={sortHrefs(search)}
        filters={filters}
        counts={counts}
        kept={keptParameters(search)}
        locale={reader.locale}
        empty={<InventoryEmpty search={search} total={page.total} mayRegister={mayRegister} />}
      >
        <InventoryFound search={search} total={page.total} counts={views} locale={reader.locale} />
      </InventoryList>
      <Pagination {...pageHrefs(search, page)} />
    </>
  );
}
