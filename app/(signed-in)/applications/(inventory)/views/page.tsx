import type { Metadata } from "next";
import { requireActor } from "@/app/who-asks";
import { inventoryFilters } from "@/components/overview/inventory-filter-list";
import { ViewList } from "@/components/overview/view-list";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import { PageHeader } from "@/components/ui/page-header";
import { mayChangeView, mayRemoveView } from "@/lib/overview/access";
import { readFilterChoices } from "@/lib/overview/queries/read-inventory-surroundings";
import { listViews, type SavedView } from "@/lib/overview/queries/saved-views";
import {
  keepViewPrivateAction,
  pinViewAction,
  removeViewAction,
  renameViewAction,
  restoreViewAction,
  shareViewAction,
  unpinViewAction,
} from "../actions";

export const metadata: Metadata = { title: "Saved views" };

const deeds = {
  share: shareViewAction,
  keepPrivate: keepViewPrivateAction,
  pin: pinViewAction,
  unpin: unpinViewAction,
  rename: renameViewAction,
  remove: removeViewAction,
  restore: restoreViewAction,
};

export default async function ViewsPage() {
  const actor = await requireActor();
  const [{ own, others }, choices] = await Promise.all([listViews(actor), readFilterChoices(actor)]);
  const filters = inventoryFilters(choices.departments, choices.platforms);
  const withRights = (view: SavedView) => ({
    ...view,
    mayChange: mayChangeView(actor, view),
    mayRemove: mayRemoveView(actor, view),
  });

  return (
    <>
      <PageHeader
        title="Saved views"
        subtitle="Ways of looking at the applications, kept under a name. A shared one shows everybody what they may see."
        breadcrumb={<Breadcrumbs items={[{ label: "Applications", href: "/applications" }]} />}
      />
      <ViewList title="Yours" views={own.map(withRights)} filters={filters} deeds={deeds}>
        You have saved none yet. Filter the applications, arrange their columns, and choose “Save this view”.
      </ViewList>
      <ViewList title="Shared by others" views={others.map(withRights)} filters={filters} deeds={deeds}>
        Nobody else shares one yet.
      </ViewList>
    </>
  );
}
