import { expect, test } from "vitest";
import { answersOfChanges, changesBetween, obstacleTo } from "./candidate-changes";
import type { ApplicationField } from "./fields";

const places = {
  platforms: [{ id: "x", name: "Excel" }],
  departments: [{ id: "m", name: "Motor" }],
};

test("only fields that differ are changes, in the order of the form, with what came and what went", () => {
  const seen = { title: "Ledger", note: "Stage: Live", peopleRelying: "4" };
  const values = { note: "Stage: Old", title: "Ledger", headline: "Rents" };
  expect(changesBetween(seen, values)).toEqual([
    { field: "headline", was: "", isNow: "Rents" },
    { field: "peopleRelying", was: "4", isNow: "" },
    { field: "note", was: "Stage: Live", isNow: "Stage: Old" },
  ]);
});

test.each<[ApplicationField, string, string | null]>([
  ["title", "Rent ledger", null],
  ["title", "", "The list says nothing now"],
  ["peopleRelying", "", null],
  ["platform", "MS Excel", null],
  ["platform", "", null],
  ["platform", "Cobol", "No platform here"],
  ["department", "motor", null],
  ["department", "Space", "no department of this name"],
  ["owner", "Mara", "hand it over"],
  ["note", "Stage: Old", "For you to read"],
])("%s is “%s” now: %s", (field, isNow, obstacle) => {
  const told = obstacleTo({ field, was: "before", isNow }, places);
  if (obstacle === null) expect(told).toBeNull();
  else expect(told).toContain(obstacle);
});

test("changes become the answers of the form; a department is moved to apart", () => {
  const changes = [
    { field: "platform", was: "", isNow: "Microsoft Excel" },
    { field: "dataClassification", was: "internal", isNow: "" },
    { field: "department", was: "", isNow: "MOTOR" },
    { field: "owner", was: "", isNow: "Mara" },
  ] as const;
  expect(answersOfChanges(changes, places)).toEqual({
    answers: { platformId: "x", dataClassification: "unknown" },
    departmentId: "m",
  });
});
