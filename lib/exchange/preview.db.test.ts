import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addProduct } from "@/lib/catalogue/commands";
import { database } from "@/lib/foundation/database";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { correctRow } from "./commands/prepare-import";
import { receiveImport } from "./commands/receive-import";
import { takeInImport } from "./commands/take-in";
import { csv } from "./exchange.testing";
import { listRowChanges } from "./queries/list-row-changes";
import { getImport } from "./queries/read-imports";

let organisation: Organisation;
let analyst: Actor;
const now = new Date("2026-03-02T09:00:00Z");
const whole = { leaveOutUnfit: false };

beforeAll(async () => {
  organisation = await foundOrganisation();
  analyst = await organisation.hire("Fay", "IT", "analyst");
  await organisation.hire("Mara Lind", "Motor", "maker");
});

async function bring(kind: string, text: string, who = analyst) {
  return (await receiveImport(who, { kind, fileName: `${kind}.csv` }, csv(text), now)).id;
}

test("of a list of applications each row that changes is told field by field, twenty at a time", async () => {
  const rows = (users: number) =>
    Array.from({ length: 23 }, (_, at) => `${at},Tool ${at},${users + (at % 2)}`);
  const list = (users: number) => `Id,Name,Users\n${rows(users).join("\n")}\n`;
  await takeInImport(analyst, await bring("applications", list(4)), whole, now);
  const id = await bring("applications", list(5));
  const first = await listRowChanges(analyst, id, 0);
  expect(first.rows).toHaveLength(20);
  expect(first.rows[1]).toEqual({
    number: 3,
    name: "Tool 1",
    changes: [{ field: "People relying on it", was: "5", isNow: "6" }],
  });
  const second = await listRowChanges(analyst, id, first.next ?? 0);
  expect(second.rows.map(({ number }) => number)).toEqual([22, 23, 24]);
  expect(second.next).toBeNull();
  const stranger = await organisation.hire("Otto", "Claims", "maker");
  expect(await listRowChanges(stranger, id, 0)).toEqual({ rows: [], next: null });
  await takeInImport(analyst, id, whole, now);
  expect((await listRowChanges(analyst, id, 0)).rows).toEqual([]);
});

test("of people and of products too", async () => {
  const people = "Name,Department,Job title\nMara Lind,Motor,Actuary\n";
  const { administrator } = organisation;
  const told = await listRowChanges(administrator, await bring("people", people, administrator), 0);
  expect(told.rows[0]?.changes).toEqual([{ field: "Job title", was: "", isNow: "Actuary" }]);
  await addProduct(analyst, { name: "Tableau", vendor: "Salesforce", standing: "to-buy" }, now);
  const products = await bring("products", "Name,Vendor,Total\nTableau,Salesforce,25\n");
  expect((await listRowChanges(analyst, products, 0)).rows[0]?.changes).toEqual([
    { field: "Standing", was: "Could be bought", isNow: "Already licensed" },
    { field: "Seats", was: "", isNow: "25" },
  ]);
});

test("a row that leaves something to decide can be mended in its place, as one that does not fit", async () => {
  const text = "Id,Name,Team,Owner,Kind\n1,Plan,Motro,Mara Lind,Workbook\n2,Ledger,Motor,Nobody,Gadget\n";
  const id = await bring("applications", text);
  const found = await getImport(analyst, id);
  expect(
    found.hintedRows.map(({ number, name, cells }) => [number, name, cells.map(({ label }) => label)]),
  ).toEqual([
    [2, "Plan", ["Team"]],
    [3, "Ledger", ["Owner", "Kind"]],
  ]);
  expect(found.hintedRows[0]?.sentences[0]).toContain("Team: There is no department called “Motro”");
  expect((await getImport(analyst, id, 2)).hintedRows.map(({ number }) => number)).toEqual([3]);
  await correctRow(analyst, id, 2, { c2: "Motor" }, now);
  const mended = await getImport(analyst, id);
  expect(mended).toMatchObject({ hintCount: 1, nextHinted: null });
  expect(mended.hintedRows.map(({ number }) => number)).toEqual([3]);
  await takeInImport(analyst, id, whole, now);
  const plan = await database.importCandidate.findFirstOrThrow({ where: { externalId: "1", runId: id } });
  expect(plan.values).toMatchObject({ department: "Motor" });
});
