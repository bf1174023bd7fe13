import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { addManifest } from "../commands/add-manifest";
import { stateNeeds } from "../commands/state-needs";
import { packManifest } from "../parcel";
import { placeKey } from "../places";
import { readManifest } from "../recognise";
import { listDrops } from "./list-drops";
import { matchFound } from "./match-found";
import { getStoredManifest } from "./stored-manifest";

const today = new Date("2026-04-01T09:00:00Z");
const path = "\\\\srv\\teams\\Pricing\\prices.xlsx";

let maker: Actor;
let colleague: Actor;
let manager: Actor;
let reader: { id: string; reference: string };
let prices: { id: string; reference: string };
let hidden: { id: string; reference: string };

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  colleague = await hire("Nora", "Motor", "maker");
  manager = await hire("Max", "Motor", "manager");
  reader = await register(maker, { title: "Quote maker", livesAt: path });
  prices = await register(colleague, {
    title: "Price list",
    livesAt: "file://SRV/teams/pricing/prices.xlsx",
  });
  hidden = await register(colleague, { title: "Secret prices", livesAt: path });
  await setConfidential(colleague, hidden.reference, true);
  const source = { name: "Rates", kind: "database", place: "sql01 / Rates", foundIn: "a.xlsx" };
  await stateNeeds(colleague, prices.reference, { answer: "unsaid", dataSources: [source] }, today);
});

const ask = (...places: string[]) =>
  matchFound(
    maker,
    places.map((place) => ({ key: placeKey(place) ?? place, place })),
    reader.reference,
  );

test("an application that lives in the very file is proposed, unless it may not be seen or is the reader itself", async () => {
  expect((await ask(path)).links).toMatchObject([
    { reference: prices.reference, title: "Price list", because: "place" },
  ]);
});

test("a file that is called like an application is proposed for its title", async () => {
  expect((await ask("C:\\x\\Price list v2.xlsx")).links).toMatchObject([{ because: "title" }]);
});

test("what stands for anything in a pattern stands for itself", async () => {
  expect((await ask("%%%%.xlsx", "____.xlsx")).links).toEqual([]);
});

test("a known data source is told to whoever names its very place", async () => {
  expect((await ask("tcp:SQL01,1433 / rates", "sql02 / Rates")).sources).toEqual({
    "server:sql01/rates": { name: "Rates", kind: "database" },
  });
});

test.each([[null], [[{ key: "x" }]], ["all"], [Array(61).fill({ key: "a", place: "a" })]])(
  "what does not fit finds nothing: %j",
  async (places) => {
    expect(await matchFound(maker, places, "")).toEqual({ sources: {}, links: [] });
  },
);

test("a place with a sign that no database keeps is no error, and hides no other place", async () => {
  const odd = [
    { key: "a", place: "sql01/odd\0place" },
    { key: "b", place: "sql01/odd\ud800.xlsx" },
  ];
  expect(await matchFound(maker, odd, "")).toMatchObject({ links: [] });
});

test("a stored list is shown for comparison to those who may see its packages, and to nobody else", async () => {
  const sent = packManifest("requirements.txt", readManifest("requirements.txt", "flask==3.0.0\nrich\n"));
  await addManifest(maker, reader.reference, sent, today);
  expect(await getStoredManifest(maker, reader.reference, "requirements.txt")).toMatchObject([
    { name: "flask", version: "3.0.0" },
    { name: "rich", version: null },
  ]);
  for (const actor of [colleague, manager]) {
    const asking = getStoredManifest(actor, reader.reference, "requirements.txt");
    await expect(asking).rejects.toMatchObject({ reason: "not-found" });
  }
  await expect(getStoredManifest(maker, reader.reference, "other.txt")).rejects.toMatchObject({
    reason: "not-found",
  });
});

test("drops are listed for those who see the record, without package names where they may not be seen", async () => {
  const [drop] = await listDrops(maker, reader.id, true);
  expect(drop).toMatchObject({
    kind: "first",
    added: 2,
    by: maker.name,
    named: { added: [{ name: "flask" }, {}] },
  });
  const [counted] = await listDrops(maker, reader.id, false);
  expect(counted).toMatchObject({ added: 2, named: { added: [] } });
  expect(await listDrops(colleague, reader.id, true)).toEqual([]);
});
