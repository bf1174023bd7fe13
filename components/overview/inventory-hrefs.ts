import type { SortDirection } from "@/components/ui/data-table-head";
import { type InventorySearch, sortColumns, writeInventoryAddress } from "@/lib/overview/schema";

const fromTheStart = { after: null, before: null };

/** For each column the addresses that sort by it. */
export function sortHrefs(search: InventorySearch): Record<string, Record<SortDirection, string>> {
  const href = (sort: InventorySearch["sort"], direction: SortDirection) =>
    writeInventoryAddress({ ...search, ...fromTheStart, sort, direction });
  return Object.fromEntries(
    sortColumns
      .filter((column) => column !== "relevance")
      .map((column) => [
        column,
        { ascending: href(column, "ascending"), descending: href(column, "descending") },
      ]),
  );
}

export function pageHrefs(
  search: InventorySearch,
  { previous, next }: { previous: string | null; next: string | null },
) {
  const href = (place: Partial<InventorySearch>) =>
    writeInventoryAddress({ ...search, ...fromTheStart, ...place });
  return {
    firstHref: previous ? href({}) : undefined,
    previousHref: previous ? href({ before: previous }) : undefined,
    nextHref: next ? href({ after: next }) : undefined,
  };
}

/** Everything but the words and the page, as the fields of a form. */
export function keptParameters(search: InventorySearch): [string, string][] {
  const address = writeInventoryAddress({ ...search, ...fromTheStart, q: "" });
  return [...new URLSearchParams(address.split("?")[1])];
}
