import { expect, test } from "vitest";
import { inventorySearchSchema } from "@/lib/overview/schema";
import { describeSearch, findGone } from "./describe-view";
import { inventoryFilters } from "./inventory-filter-list";

const claims = "01980000-0000-7000-8000-000000000001";
const gone = "01980000-0000-7000-8000-000000000002";
const filters = inventoryFilters([{ id: claims, name: "Claims" }], []);
const search = (address: Record<string, string>) => inventorySearchSchema.parse(address);

test("a search is told in the words of its filters", () => {
  const words = describeSearch(
    search({ q: "roster", department: `${claims},${gone}`, risk: "high,severe" }),
    filters,
  );
  expect(words).toEqual(["“roster”", "Department: Claims, one that is gone", "Risk: High, Severe"]);
  expect(
    describeSearch(search({ hidden: "owner,people", density: "compact", sort: "risk" }), filters),
  ).toEqual(["Sorted by risk", "2 columns hidden", "Compact rows"]);
  expect(describeSearch(search({}), filters)).toEqual([]);
});

test("what a search asks for and is not there any more is found and can be left out", () => {
  const asked = search({ department: `${claims},${gone}`, platform: `${gone},none`, risk: "low" });
  const { gone: missing, rest } = findGone(asked, filters);
  expect(missing).toEqual(["a department", "a platform"]);
  expect(rest).toEqual({ ...asked, department: [claims], platform: ["none"] });
  expect(findGone(rest, filters).gone).toEqual([]);
});
