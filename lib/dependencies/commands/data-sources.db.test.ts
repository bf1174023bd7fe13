import { beforeAll, beforeEach, expect, test } from "vitest";
import { ZodError } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { deedsOn, register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { getDataSource } from "../queries/get-data-source";
import { findDataSources, listDataSources } from "../queries/list-data-sources";
import { sourceFilterSchema } from "../source-schema";
import { changeDataSource, mergeDataSource } from "./change-data-source";
import { stateNeeds } from "./state-needs";

const firstDay = new Date("2026-04-01T09:00:00Z");
const nextDay = new Date("2026-04-02T09:00:00Z");

let hire: Awaited<ReturnType<typeof foundOrganisation>>["hire"];
let maker: Actor;
let colleague: Actor;
let analyst: Actor;
let responder: Actor;
let application: { id: string; reference: string };

beforeAll(async () => {
  ({ hire } = await foundOrganisation());
  maker = await hire("Mara", "Motor", "maker");
  colleague = await hire("Nora", "Motor", "maker");
  analyst = await hire("Anna", "Motor", "analyst");
  responder = await hire("Rolf", "Motor", "responder");
});

beforeEach(async () => {
  await database.applicationDataSource.deleteMany();
  await database.dataSource.deleteMany();
  application = await register(maker);
});

const found = (name: string, place: string) => ({ name, kind: "database", place, foundIn: "Claims.xlsx" });

function say(
  dataSources: readonly unknown[],
  now = firstDay,
  actor = maker,
  reference = application.reference,
) {
  return stateNeeds(actor, reference, { answer: "unsaid", dataSources }, now);
}

async function sources() {
  return database.dataSource.findMany({ orderBy: { nameKey: "asc" } });
}

async function only() {
  const [source] = await sources();
  if (!source) throw new Error("There is no data source.");
  return source;
}

const list = async (actor: Actor, filter: Record<string, string> = {}) =>
  (await listDataSources(actor, sourceFilterSchema.parse(filter))).sources.map(({ name }) => name);

const answers = (more: Record<string, unknown> = {}) => ({
  version: 1,
  name: "Claims store",
  kind: "database",
  place: "sql01 / Claims",
  classification: "confidential",
  description: "All claims since 2019.",
  ownerId: colleague.id,
  ...more,
});

test("what was found is stored with its kind and place, and linked with the file", async () => {
  await say([found("Claims", "sql01 / Claims"), "Leave list"]);
  expect(await sources()).toMatchObject([
    { name: "Claims", kind: "database", place: "sql01 / Claims", placeKey: "server:sql01/claims" },
    { name: "Leave list", kind: "other", place: "", placeKey: null },
  ]);
  const links = await database.applicationDataSource.findMany({ orderBy: { foundIn: "asc" } });
  expect(links).toMatchObject([{ foundIn: "Claims.xlsx", since: firstDay }, { foundIn: null }]);
  expect(await deedsOn((await sources())[0]?.id ?? "")).toEqual(["data-source.added"]);
});

test("another spelling of the place is the same source, and a link that stays keeps since when", async () => {
  await say([found("Claims", "sql01 / Claims")]);
  const other = await register(colleague);
  await say([found("Damage", "tcp:SQL01,1433 / claims")], nextDay, colleague, other.reference);
  await say(["Claims"], nextDay);
  expect(await sources()).toHaveLength(1);
  const link = await database.applicationDataSource.findFirst({ where: { applicationId: application.id } });
  expect(link).toMatchObject({ foundIn: "Claims.xlsx", since: firstDay });
});

test("a source known by its name gets its place once it is found, with a trace", async () => {
  await say(["Claims"]);
  await say([found("Claims", "sql01 / Claims")], nextDay);
  expect(await sources()).toMatchObject([{ placeKey: "server:sql01/claims", kind: "database", version: 2 }]);
  expect(await deedsOn((await only()).id)).toEqual(["data-source.added", "data-source.completed"]);
});

test("a password in a place is not kept", async () => {
  await say([found("Feed", "https://mara:hunter2@api.example.com/feed")]);
  expect((await only()).place).toBe("https://api.example.com/feed");
});

test("two who name the same source at once share it", async () => {
  const others = await Promise.all([1, 2, 3].map(() => register(maker)));
  await Promise.all(
    others.map(({ reference }, at) =>
      say([found(`Claims ${at}`, "sql01 / Claims")], firstDay, maker, reference),
    ),
  );
  expect(await sources()).toHaveLength(1);
  expect(await database.applicationDataSource.count()).toBe(3);
});

test("who sees a source: analysts and responders every one, others what feeds their own, and its owner", async () => {
  await say([found("Claims", "sql01 / Claims")]);
  const { id } = await only();
  expect(await list(analyst)).toEqual(["Claims"]);
  expect(await list(responder)).toEqual(["Claims"]);
  expect(await list(maker)).toEqual(["Claims"]);
  expect(await list(colleague)).toEqual([]);
  await expect(getDataSource(colleague, id)).rejects.toMatchObject({ reason: "not-found" });
  await changeDataSource(analyst, id, answers(), nextDay);
  expect(await list(colleague)).toEqual(["Claims store"]);
});

test("an owner sees whose tools read from it as far as their cards go; others only what they may look into", async () => {
  await say([found("Claims", "sql01 / Claims")]);
  const { id } = await only();
  await changeDataSource(analyst, id, answers(), nextDay);
  const other = await register(colleague, { title: "Reserve check" });
  await say(["Claims store"], nextDay, colleague, other.reference);
  expect((await getDataSource(colleague, id)).readers).toHaveLength(2);
  const forMaker = await getDataSource(maker, id);
  expect(forMaker.readers.map(({ reference }) => reference)).toEqual([application.reference]);
  expect(forMaker.otherReaders).toBe(1);
  await setConfidential(colleague, other.reference, true);
  expect((await getDataSource(maker, id)).otherReaders).toBe(0);
});

test("its owner and analysts change it, nobody else, and nobody over another's change", async () => {
  await say([found("Claims", "sql01 / Claims")]);
  const { id } = await only();
  await expect(changeDataSource(maker, id, answers(), nextDay)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await expect(changeDataSource(responder, id, answers(), nextDay)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await changeDataSource(analyst, id, answers(), nextDay);
  await changeDataSource(colleague, id, answers({ version: 2, name: "Claims" }), nextDay);
  await expect(changeDataSource(analyst, id, answers({ version: 2 }), nextDay)).rejects.toMatchObject({
    reason: "conflict",
    details: { version: 3 },
  });
  expect(await deedsOn(id)).toEqual(["data-source.added", "data-source.changed", "data-source.changed"]);
});

test("what changes nothing leaves no trace and no version, and an owner is somebody who is here", async () => {
  await say([found("Claims", "sql01 / Claims")]);
  const { id } = await only();
  await changeDataSource(analyst, id, answers(), nextDay);
  await changeDataSource(analyst, id, answers({ version: 2 }), nextDay);
  expect(await only()).toMatchObject({ version: 2 });
  expect(await deedsOn(id)).toEqual(["data-source.added", "data-source.changed"]);
  const closed = await hire("Cleo", "Motor", "maker");
  await database.person.update({ where: { id: closed.id }, data: { disabledAt: firstDay } });
  const given = changeDataSource(analyst, id, answers({ version: 2, ownerId: closed.id }), nextDay);
  await expect(given).rejects.toThrow("no longer here");
  expect(await only()).toMatchObject({ version: 2, ownerId: colleague.id });
});

test.each([
  ["a kind that there is not", { kind: "cloud" }],
  ["a class that there is not", { classification: "secret" }],
  ["no name", { name: " " }],
  ["a field of its own", { placeKey: "x" }],
])("refused: %s", async (_what, more) => {
  await say(["Claims"]);
  const { id } = await only();
  await expect(changeDataSource(analyst, id, answers(more), nextDay)).rejects.toBeInstanceOf(ZodError);
});

test("a place or a name that another source has is refused with the way on", async () => {
  await say([found("Claims", "sql01 / Claims"), "Damage"]);
  const damage = (await sources()).find(({ name }) => name === "Damage");
  for (const more of [
    { place: "SQL01 / CLAIMS", name: "Damage" },
    { place: "", name: "claims" },
  ]) {
    const change = changeDataSource(analyst, damage?.id ?? "", answers(more), nextDay);
    await expect(change).rejects.toMatchObject({ reason: "conflict" });
  }
});

test("two entries for one source become one, with all readers and all that was known", async () => {
  await say([found("Claims", "sql01 / Claims")]);
  const other = await register(colleague);
  await say(["Damage", "Claims"], nextDay, colleague, other.reference);
  const [claims, damage] = await sources();
  await expect(
    mergeDataSource(maker, claims?.id ?? "", { intoId: damage?.id }, nextDay),
  ).rejects.toMatchObject({
    reason: "not-allowed",
  });
  await mergeDataSource(analyst, claims?.id ?? "", { intoId: damage?.id }, nextDay);
  expect(await sources()).toMatchObject([
    { name: "Damage", placeKey: "server:sql01/claims", kind: "database" },
  ]);
  expect(await database.applicationDataSource.count()).toBe(2);
  expect((await getDataSource(analyst, damage?.id)).readers).toHaveLength(2);
  await expect(
    mergeDataSource(analyst, damage?.id ?? "", { intoId: damage?.id }, nextDay),
  ).rejects.toMatchObject({
    reason: "conflict",
  });
});

test("the list answers words, kind, class and owner, and sorts", async () => {
  await say([found("Claims", "sql01 / Claims"), "Rates", "100% list"]);
  const other = await register(maker);
  await say(["Rates"], nextDay, maker, other.reference);
  await changeDataSource(
    analyst,
    (await sources()).find(({ name }) => name === "Claims")?.id ?? "",
    answers(),
    nextDay,
  );
  expect(await list(analyst, { q: "SQL01 claims" })).toEqual(["Claims store"]);
  expect(await list(analyst, { q: "0%" })).toEqual(["100% list"]);
  expect(await list(analyst, { kind: "other", sort: "readers" })).toEqual(["Rates", "100% list"]);
  expect(await list(analyst, { class: "confidential" })).toEqual(["Claims store"]);
  expect(await list(analyst, { owner: "none" })).toEqual(["100% list", "Rates"]);
  expect(await list(colleague, { owner: "mine" })).toEqual(["Claims store"]);
  expect(await list(analyst, { kind: "cloud", page: "-1" })).toHaveLength(3);
  const rates = (await sources()).find(({ name }) => name === "Rates");
  expect((await findDataSources(analyst, "", rates?.id ?? "")).map(({ name }) => name)).toEqual([
    "100% list",
    "Claims store",
  ]);
});

test("signs that no database keeps find nothing, and are no error", async () => {
  await say([found("Claims database", "sql01/claims")]);
  const list = (q: string) => listDataSources(analyst, sourceFilterSchema.parse({ q }));
  expect((await list("claims\0database")).sources).toHaveLength(1);
  expect((await list("\0")).sources).toHaveLength(1);
  expect((await list("\ud800")).sources).toEqual([]);
  expect(await findDataSources(analyst, "nothing\0like", application.id)).toEqual([]);
});
