import { cookies } from "next/headers";
import { readerOf } from "@/app/reader";
import { inventoryFilters } from "@/components/overview/inventory-filter-list";
import { readWidths, widthsCookie } from "@/components/ui/column-widths";
import type { Actor } from "@/lib/access/actor";
import { countFacets } from "@/lib/overview/queries/count-facets";
import { findChosenPackage } from "@/lib/overview/queries/find-packages";
import { listApplications } from "@/lib/overview/queries/list-applications";
import { findUndoableDeed } from "@/lib/overview/queries/preview-bulk";
import { countViews, readFilterChoices } from "@/lib/overview/queries/read-inventory-surroundings";
import { findView, listPinnedViews } from "@/lib/overview/queries/saved-views";
import type { InventorySearch } from "@/lib/overview/schema";

/** All that the page shows, asked for at once; `views` and `counts` are numbers that may come after the rows. */
export async function readInventory(actor: Actor, search: InventorySearch) {
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
  return {
    search,
    page,
    views,
    counts,
    filters: inventoryFilters(choices.departments, choices.platforms),
    reader,
    chosenPackage,
    view,
    pinned,
    undoable,
    widths: readWidths(jar.get(widthsCookie)?.value),
  };
}

export type Inventory = Awaited<ReturnType<typeof readInventory>>;
