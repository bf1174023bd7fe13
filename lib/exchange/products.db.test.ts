import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { addProduct, changeProduct, retireProduct } from "@/lib/catalogue/commands";
import { database } from "@/lib/foundation/database";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { correctRow } from "./commands/prepare-import";
import { receiveImport } from "./commands/receive-import";
import { takeInImport } from "./commands/take-in";
import { csv } from "./exchange.testing";
import { getImport, listImports } from "./queries/read-imports";

let organisation: Organisation;
let analyst: Actor;
const now = new Date("2026-03-02T09:00:00Z");
const whole = { leaveOutUnfit: false };

beforeAll(async () => {
  organisation = await foundOrganisation();
  analyst = await organisation.hire("Fay", "IT", "analyst");
});

beforeEach(async () => {
  await database.product.deleteMany();
});

const headers =
  "id,Company,Name,Serial Number,Licenses available,Seats,Email,Expiration Date,Maintained,Manufacturer,Category,Reassignable,Notes";
const key = "VK7JG-NPHTM-C97JM-9MPGT-3V66T";
const acrobat = `12,Northwind,Acrobat Pro,${key},12,40,boss@example.org,2027-06-30 00:00:00,Yes,Adobe,Documents,Yes,"Old key ${key}, do not use"`;
const visio = "13,Northwind,Visio,,3,10,,,No,Microsoft,Drawing,Yes,";

async function bring(rows: string[], first = headers, who = analyst) {
  const file = { kind: "products", fileName: "licenses.csv" };
  const { id } = await receiveImport(who, file, csv(`${first}\n${rows.join("\n")}\n`), now);
  return database.importRun.findUniqueOrThrow({ where: { id } });
}

const product = (name: string) => database.product.findFirst({ where: { name } });

test("licences of Snipe-IT become products, and come again as the same ones", async () => {
  const run = await bring([acrobat, visio]);
  expect(run).toMatchObject({ source: "snipe-it", state: "planned", newCount: 2, unfitCount: 0 });
  expect(await database.product.count()).toBe(0);
  await takeInImport(analyst, run.id, whole, now);
  expect(await product("Acrobat Pro")).toMatchObject({
    vendor: "Adobe",
    standing: "licensed",
    seats: 40,
    seatsFree: 12,
    expiresOn: new Date("2027-06-30"),
    category: "Documents",
    externalId: "12",
    externalSource: "snipe-it",
  });
  const traces = await database.auditRecord.findMany({
    where: { deed: "product.added", actorId: analyst.id },
  });
  expect(traces.map(({ changes }) => (changes as { name: string }).name).sort()).toEqual([
    "Acrobat Pro",
    "Visio",
  ]);
  expect(await bring([acrobat, visio])).toMatchObject({ newCount: 0, changedCount: 0, sameCount: 2 });
});

test("neither keys nor whom a licence is made out to are kept anywhere, also of rows that do not fit", async () => {
  const shifted = `14,Northwind,Miro, Inc,${key},1,2,me@example.org,,Yes,Miro,Boards,Yes,,`;
  const run = await bring([acrobat, "15,,,SECRET-SERIAL-5,,many,you@example.org,,,,,,", shifted]);
  expect(run.unfitCount).toBe(2);
  await correctRow(analyst, run.id, 3, { c2: "Miro", c3: "TYPED-KEY-9", c5: "2" }, now);
  await takeInImport(analyst, run.id, { leaveOutUnfit: true }, now);
  const everything = JSON.stringify(
    [
      await database.importRow.findMany(),
      await database.importRun.findMany(),
      await database.product.findMany(),
      await database.auditRecord.findMany(),
    ],
    (_name, value) => (typeof value === "bigint" ? String(value) : value),
  );
  for (const secret of [
    key,
    "SECRET-SERIAL",
    "TYPED-KEY",
    "boss@example.org",
    "you@example.org",
    "me@example.org",
  ])
    expect(everything).not.toContain(secret);
  expect((await product("Acrobat Pro"))?.note).toBe("Notes: Old key (key not kept), do not use");
  expect((await product("Miro"))?.seats).toBe(2);
});

test("by its identifier else by name and vendor a product is found again; what the list does not say stays", async () => {
  const { id } = await addProduct(
    analyst,
    {
      name: "visio",
      vendor: "Microsoft",
      standing: "to-buy",
      howToGet: "Ask the desk.",
      capabilities: ["diagrams"],
    },
    now,
  );
  const run = await bring([visio]);
  expect(run).toMatchObject({ newCount: 0, changedCount: 1 });
  // Somebody writes something else meanwhile.
  const words = {
    name: "visio",
    vendor: "Microsoft",
    standing: "to-buy",
    capabilities: ["diagrams", "maps"],
  };
  await changeProduct(analyst, id, { ...words, howToGet: "Order it.", version: 1 }, now);
  await takeInImport(analyst, run.id, whole, now);
  expect(await database.product.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: "Visio",
    standing: "licensed",
    seats: 10,
    howToGet: "Order it.",
    capabilities: ["diagrams", "maps"],
    externalId: "13",
    externalSource: "snipe-it",
  });
  const renamed = await bring([visio.replace("Visio", "Visio Plan 2")]);
  await takeInImport(analyst, renamed.id, whole, now);
  expect((await database.product.findUniqueOrThrow({ where: { id } })).name).toBe("Visio Plan 2");
});

test("a product that is here under another identifier is found by its name, and its identifier follows the list", async () => {
  await takeInImport(analyst, (await bring([acrobat])).id, whole, now);
  const other = acrobat.replace("12,Northwind", "31,Northwind");
  const run = await bring([other]);
  expect(run).toMatchObject({ newCount: 0, changedCount: 1, unfitCount: 0, hintCount: 1 });
  // Where the list knows both, the one that is here stays.
  const both = await bring([acrobat.replace("12,Northwind", "77,Northwind"), acrobat]);
  expect(both).toMatchObject({ sameCount: 1, unfitCount: 1 });
  expect((await getImport(analyst, both.id)).badRows.map(({ number }) => number)).toEqual([2]);
  await takeInImport(analyst, run.id, whole, now);
  expect(await database.product.count()).toBe(1);
  expect(await product("Acrobat Pro")).toMatchObject({ externalId: "31", externalSource: "snipe-it" });
});

test("a list of seats says that something is licensed", async () => {
  await addProduct(analyst, { name: "Tableau", vendor: "Salesforce", standing: "to-buy" }, now);
  const run = await bring(["Tableau,Salesforce,25,4"], "Name,Vendor,Total,Available");
  expect(run).toMatchObject({ newCount: 0, changedCount: 1 });
  await takeInImport(analyst, run.id, whole, now);
  expect(await product("Tableau")).toMatchObject({ standing: "licensed", seats: 25, seatsFree: 4 });
});

test("a row that does not fit keeps all of them out, unless the person leaves it out", async () => {
  const run = await bring([acrobat, visio.replace(",10,", ",ten,"), acrobat.replace("12,", "77,")]);
  const found = await getImport(analyst, run.id);
  expect(found.badRows.map(({ number, sentences }) => [number, ...sentences])).toEqual([
    [3, "Seats: “ten” is no whole number up to 1,000,000."],
    [
      4,
      "It names the same product as row 2. Licences of one product are one row: write the seats of all of them there and leave this one out, or give it a name of its own.",
    ],
  ]);
  await expect(takeInImport(analyst, run.id, whole, now)).rejects.toThrow("2 rows do not fit");
  expect(await database.product.count()).toBe(0);
  await takeInImport(analyst, run.id, { leaveOutUnfit: true }, now);
  expect(await database.product.count()).toBe(1);
});

test("what cannot be written names its row, and nothing is taken in", async () => {
  const run = await bring([acrobat, visio]);
  await addProduct(analyst, { name: "Visio", vendor: "Microsoft", standing: "licensed" }, now);
  await expect(takeInImport(analyst, run.id, whole, now)).rejects.toThrow(
    /^Row 3: There is already a product/,
  );
  expect(await product("Acrobat Pro")).toBeNull();
  expect(await database.importRun.findUniqueOrThrow({ where: { id: run.id } })).toMatchObject({
    state: "planned",
  });
});

test("what was retired stays retired", async () => {
  await takeInImport(analyst, (await bring([acrobat])).id, whole, now);
  await retireProduct(analyst, (await product("Acrobat Pro"))?.id, now);
  const run = await bring([acrobat.replace(",40,", ",50,")]);
  expect(run).toMatchObject({ sameCount: 1, hintCount: 1 });
  await takeInImport(analyst, run.id, whole, now);
  expect(await product("Acrobat Pro")).toMatchObject({ seats: 40 });
});

test("identifiers of two lists do not meet", async () => {
  await takeInImport(analyst, (await bring([acrobat])).id, whole, now);
  const own = await bring(["12,Miro,licensed"], "Identifier,Name,Standing");
  expect(own).toMatchObject({ source: "products", newCount: 1 });
  await takeInImport(analyst, own.id, whole, now);
  expect(await product("Miro")).toMatchObject({ externalId: "12", externalSource: "" });
});

describe("who", () => {
  test("analysts and administrators bring products; managers and makers do not", async () => {
    for (const role of ["maker", "manager", "mentor", "responder"] as const) {
      const other = await organisation.hire(`Some ${role}`, "Motor", role);
      await expect(bring([acrobat], headers, other)).rejects.toThrow("Only IT analysts and administrators");
    }
    const run = await bring([acrobat], headers, organisation.administrator);
    expect((await listImports(analyst)).map(({ id }) => id)).toContain(run.id);
    await expect(takeInImport(analyst, run.id, whole, now)).rejects.toThrow("Only whoever brought this file");
  });
});
