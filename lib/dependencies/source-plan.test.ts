import { expect, test } from "vitest";
import type { StatedSource } from "./schema";
import { planSources } from "./source-plan";

const said = (name: string): StatedSource => ({ name, found: null });
const found = (name: string, place: string): StatedSource => ({
  name,
  found: { kind: "database", place, foundIn: "Claims.xlsx" },
});
const crm = { id: "crm", nameKey: "crm", placeKey: "server:sql01/crm" };
const unplaced = { id: "unplaced", nameKey: "rates", placeKey: null };

test("a found source is the known one at its place, whatever it is called", () => {
  const plan = planSources([found("Customers", "tcp:SQL01,1433 / CRM")], [crm]);
  expect([...plan.known]).toEqual([["crm", "Claims.xlsx"]]);
  expect(plan.fresh.size).toBe(0);
});

test("one that is known by its name alone gets its place", () => {
  const plan = planSources([found("Rates", "sql02 / Rates")], [unplaced]);
  expect(plan.completed).toMatchObject([{ id: "unplaced", placeKey: "server:sql02/rates" }]);
  expect([...plan.known.keys()]).toEqual(["unplaced"]);
});

test("a name that another place has is told apart", () => {
  const plan = planSources([found("CRM", "sql09 / CRM")], [crm]);
  expect([...plan.fresh.values()]).toMatchObject([
    { name: "CRM (sql09 / CRM)", placeKey: "server:sql09/crm" },
  ]);
});

test("what is new is stored once, however often it is said", () => {
  const plan = planSources(
    [said("Leave  list"), said("leave list"), found("A", "sql03"), found("B", "SQL03")],
    [],
  );
  expect([...plan.fresh.values()].map(({ name, place }) => [name, place])).toEqual([
    ["Leave  list", ""],
    ["A", "sql03"],
  ]);
});

test("said and found under one name is one source, with its place", () => {
  const plan = planSources([said("Rates"), found("Rates", "sql02 / Rates")], []);
  expect([...plan.fresh.values()]).toMatchObject([{ place: "sql02 / Rates", foundIn: "Claims.xlsx" }]);
});
