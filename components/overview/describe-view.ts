import type { InventorySearch } from "@/lib/overview/schema";
import type { InventoryFilter } from "./inventory-filters";

/** What a search asks for, in a few words each: “Risk: high, severe”. What is gone since is called so. */
export function describeSearch(search: InventorySearch, filters: readonly InventoryFilter[]): string[] {
  const { q, litRange, riskRange, scope, component, sort, hidden, density } = search;
  const chosen = filters.flatMap(({ name, label, options }) => {
    const words = search[name].map(
      (value) => options.find((option) => option.value === value)?.label ?? "one that is gone",
    );
    if (words.length === 0) return [];
    const rest = words.length > 3 ? ` and ${words.length - 3} more` : "";
    return [`${label}: ${words.slice(0, 3).join(", ")}${rest}`];
  });
  return [
    ...(q ? [`“${q}”`] : []),
    ...(scope === "retired" ? ["Retired"] : []),
    ...(component ? ["Needs one package"] : []),
    ...chosen,
    ...(litRange ? [`Lit ${litRange[0]}–${litRange[1]}`] : []),
    ...(riskRange ? [`Risk ${riskRange[0]}–${riskRange[1]}`] : []),
    ...(sort === "relevance" ? [] : [`Sorted by ${sort}`]),
    ...(hidden.length > 0
      ? [hidden.length === 1 ? "1 column hidden" : `${hidden.length} columns hidden`]
      : []),
    ...(density === "compact" ? ["Compact rows"] : []),
  ];
}

/** Departments and platforms that a search asks for and that are not there any more; and the search without them. */
export function findGone(search: InventorySearch, filters: readonly InventoryFilter[]) {
  const gone: string[] = [];
  const rest = { ...search };
  for (const name of ["department", "platform"] as const) {
    const known = new Set(filters.find((filter) => filter.name === name)?.options.map(({ value }) => value));
    const there = search[name].filter((value) => known.has(value));
    const missing = search[name].length - there.length;
    if (missing > 0) gone.push(missing === 1 ? `a ${name}` : `${missing} ${name}s`);
    rest[name] = there;
  }
  return { gone, rest };
}
