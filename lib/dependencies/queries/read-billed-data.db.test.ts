import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { stateNeeds } from "../commands/state-needs";
import { noFacts } from "../facts";
import { writeBill } from "../write-bill";
import { getBill } from "./read-bill";

const now = new Date("2026-04-01T09:00:00Z");

let maker: Actor;
let analyst: Actor;
let open: { id: string; reference: string };
let secret: { id: string; reference: string };
let own: { id: string; reference: string };

const book = {
  ...{ name: "book.xlsx", format: "workbook", resolved: false, warnings: [], readAt: now },
  facts: {
    ...noFacts,
    externalLinks: [{ target: "file:///S:\\rates.xlsx" }],
    connections: [{ kind: "odbc", server: "srv-db", database: "claims", target: "PWD=hunter22secret" }],
  },
};

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  analyst = await hire("Ann", "IT", "analyst");
  const other = await hire("Otto", "Claims", "maker");
  open = await register(other, { title: "Broker addresses" });
  secret = await register(other, { title: "Merger" });
  await database.application.update({ where: { id: secret.id }, data: { confidential: true } });
  own = await register(maker, { title: "Premium book" });
  const place = "srv-claims / claims; Pwd=hunter22secret";
  const dataSources = [{ name: "Claims", kind: "database", place, foundIn: "book.xlsx" }, "Leave calendar"];
  await stateNeeds(maker, own.reference, { answer: "unsaid", dataSources, reads: [open.reference] }, now);
});

const billed = async (actor: Actor) => (await getBill(actor, own.reference)).applications[0];

test("a bill names data sources and other applications, and is whole only where its owner named them all", async () => {
  expect(await billed(maker)).toMatchObject({
    ...{ known: "unknown", dataKnown: "complete", files: [] },
    reads: [{ reference: open.reference, title: "Broker addresses" }],
  });
  expect((await billed(maker))?.sources.map(({ name, kind }) => [name, kind]).sort()).toEqual([
    ["Claims", "database"],
    ["Leave calendar", "other"],
  ]);
  const silent = await register(maker);
  await stateNeeds(maker, silent.reference, { answer: "nothing" }, now);
  const bill = await getBill(maker, silent.reference);
  expect(bill.applications[0]).toMatchObject({ known: "complete", dataKnown: "unknown" });
  expect(writeBill("spdx", bill, now)).not.toContain('"NONE"');
  await stateNeeds(maker, silent.reference, { answer: "nothing", dataSourcesStated: true }, now);
  expect(writeBill("spdx", await getBill(maker, silent.reference), now)).toContain('"NONE"');
});

test("a linked application that may not be seen is not there, and the list is no longer whole", async () => {
  await database.applicationLink.create({ data: { readerId: own.id, sourceId: secret.id, since: now } });
  const seen = await billed(maker);
  expect(seen?.reads.map(({ title }) => title)).toEqual(["Broker addresses"]);
  expect(seen?.dataKnown).toBe("unknown");
  expect((await billed(analyst))?.reads.map(({ title }) => title).sort()).toEqual([
    "Broker addresses",
    "Merger",
  ]);
  await database.applicationLink.deleteMany({ where: { sourceId: secret.id } });
});

test("what a workbook says of its data stands with the workbook, without secrets, and leaves the list open", async () => {
  await database.manifest.create({ data: { ...book, applicationId: own.id, readById: maker.id } });
  expect(await billed(maker)).toMatchObject({
    dataKnown: "unknown",
    files: [
      {
        name: "book.xlsx",
        said: [
          ["external-link", "file:///S:\\rates.xlsx"],
          ["connection", "odbc: srv-db / claims"],
        ],
      },
    ],
  });
  for (const format of ["cyclonedx", "spdx"] as const) {
    const text = writeBill(format, await getBill(analyst, own.reference), now);
    expect(text).toContain("srv-claims / claims");
    expect(text).not.toContain("hunter22");
  }
});
