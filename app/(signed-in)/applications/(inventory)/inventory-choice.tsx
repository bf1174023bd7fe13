import { Suspense } from "react";
import { InventoryGone } from "@/components/overview/inventory-gone";
import { InventoryNote } from "@/components/overview/inventory-note";
import { InventoryPackage } from "@/components/overview/inventory-package";
import { InventoryUndo } from "@/components/overview/inventory-undo";
import { InventoryView } from "@/components/overview/inventory-view";
import { InventoryViewBar } from "@/components/overview/inventory-view-bar";
import { InventoryViews } from "@/components/overview/inventory-views";
import type { Actor } from "@/lib/access/actor";
import { mayChangeView } from "@/lib/overview/access";
import { addressOfView } from "@/lib/overview/schema";
import {
  keepViewPrivateAction,
  pinViewAction,
  saveViewAction,
  saveViewChangesAction,
  shareViewAction,
  undoInBulkAction,
  unpinViewAction,
} from "./actions";
import type { Inventory } from "./read-inventory";

const viewDeeds = {
  saveChanges: saveViewChangesAction,
  share: shareViewAction,
  keepPrivate: keepViewPrivateAction,
  pin: pinViewAction,
  unpin: unpinViewAction,
};

/** Which applications the list shows: the views, the one that is open, and what is to say about the choice. */
export function InventoryChoice({ actor, inventory }: { actor: Actor; inventory: Inventory }) {
  const { search, page, views, filters, reader, chosenPackage, view, pinned, undoable } = inventory;
  return (
    <>
      <InventoryViewBar save={saveViewAction.bind(null, addressOfView(search))}>
        <Suspense fallback={<InventoryViews search={search} pinned={pinned} locale={reader.locale} />}>
          <InventoryViews search={search} pinned={pinned} counts={views} locale={reader.locale} />
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
      <InventoryNote search={search} match={page.match} total={page.total} />
    </>
  );
}
