import { expect, test } from "vitest";
import type { ListedProduct } from "./product-row";
import { candidateRowChanges, personRowChanges, productRowChanges } from "./row-changes";

const tableau: ListedProduct = {
  ...{
    id: "1",
    name: "Tableau",
    vendor: "Salesforce",
    standing: "to-buy",
    description: "",
    capabilities: [],
  },
  ...{
    howToGet: "Ask the desk.",
    trainingUrl: "",
    seats: null,
    seatsFree: null,
    expiresOn: null,
    category: "",
  },
  ...{ contact: "", note: "", externalId: "", externalSource: "", retiredAt: null },
};

test("of a product what the row says otherwise is told in our words, and nothing of what it is silent on", () => {
  const found = { name: "Tableau", standing: "licensed", seats: "25", capabilities: "charts" };
  expect(productRowChanges(tableau, found)).toEqual([
    { field: "Standing", was: "Could be bought", isNow: "Already licensed" },
    { field: "Good for", was: "", isNow: "charts" },
    { field: "Seats", was: "", isNow: "25" },
  ]);
});

test("of a person a department or an address in other letters is no change, and a leaver is one", () => {
  const mara = {
    ...{ name: "Mara Lind", email: "mara@example.org", jobTitle: "", department: "Motor", hasLeft: false },
  };
  const row = {
    name: "Mara Lind",
    email: "MARA@example.org",
    department: "motor",
    effect: "changed",
  } as const;
  expect(personRowChanges(mara, row)).toEqual([]);
  expect(personRowChanges(mara, { ...row, jobTitle: "Actuary", endDate: "2026-01-31" })).toEqual([
    { field: "Job title", was: "", isNow: "Actuary" },
    { field: "End date", was: "", isNow: "2026-01-31" },
  ]);
});

test("of a candidate a column that became empty is a change, and a column that the file has not is none", () => {
  const known = { title: "Plan", kind: "workbook", owner: "Mara", note: "Old" };
  expect(candidateRowChanges(known, { title: "Plan", kind: "script" }, ["title", "kind", "owner"])).toEqual([
    { field: "Kind", was: "Workbook", isNow: "Script" },
    { field: "Owner (e-mail or name)", was: "Mara", isNow: "" },
  ]);
});
