import { TabLinks } from "@/components/ui/tab-links";
import { darkCorner } from "@/lib/overview/dark-corner";
import type { ViewCounts } from "@/lib/overview/queries/read-inventory-surroundings";
import type { SavedView } from "@/lib/overview/queries/saved-views";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";
import { addressOpened } from "./view-address";

export type ViewName = keyof ViewCounts;

const views: Record<ViewName, { label: string; search: Partial<InventorySearch> }> = {
  everything: { label: "Everything", search: {} },
  dark: {
    label: "Dark corner",
    search: { litRange: [...darkCorner.lit], riskRange: [...darkCorner.risk], sort: "risk" },
  },
  left: { label: "Owner has left", search: { owner: ["left"] } },
  phasingOut: { label: "Phasing out", search: { standing: ["phasing-out"] } },
  retired: { label: "Retired", search: { scope: "retired" } },
};

const names = Object.keys(views) as ViewName[];

/** The ready-made view that the search is, or is a part of. */
export function viewOf({ scope, litRange, riskRange, owner, standing }: InventorySearch): ViewName {
  if (scope === "retired") return "retired";
  const { lit, risk } = darkCorner;
  if (litRange?.join() === lit.join() && riskRange?.join() === risk.join()) return "dark";
  if (owner.join() === "left") return "left";
  return standing.join() === "phasing-out" ? "phasingOut" : "everything";
}

type InventoryViewsProps = {
  search: InventorySearch;
  counts?: Promise<ViewCounts>;
  /** What the reader put above the table. */
  pinned: readonly SavedView[];
  locale: string;
};

/** Each view begins anew, so that its number is what a click shows; the choice of columns and density stays. */
export async function InventoryViews({ search, counts, pinned, locale }: InventoryViewsProps) {
  const known = await counts;
  const { hidden, density, of } = search;
  const current = of === null ? viewOf(search) : null;
  const items = names.map((name) => ({
    href: writeInventoryAddress({ ...views[name].search, hidden, density }),
    label: views[name].label,
    count: known?.[name],
    isCurrent: name === current,
  }));
  const own = pinned.map((view) => ({
    href: addressOpened(view),
    label: view.name,
    isCurrent: view.id === of,
  }));
  return <TabLinks label="Views" items={[...items, ...own]} locale={locale} className="min-w-0 flex-1" />;
}
