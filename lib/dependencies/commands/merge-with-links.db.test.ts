import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { addComment } from "@/lib/inventory/commands/add-comment";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { followApplication } from "@/lib/inventory/commands/follow-application";
import { askHandover } from "@/lib/inventory/commands/hand-over-application";
import { bringApplicationBack, retireApplication } from "@/lib/inventory/commands/retire-application";
import { deedsOn, register, stored } from "@/lib/inventory/inventory.testing";
import { getApplicationCard } from "@/lib/inventory/queries";
import { listComments } from "@/lib/inventory/queries/list-comments";
import { readMergePreview } from "@/lib/inventory/queries/read-merge-preview";
import { listMergedFrom } from "@/lib/inventory/queries/read-merges";
import { foundOrganisation } from "@/lib/people/people.testing";
import { mergeWithLinks, takeMergeWithLinksBack } from "./merge-with-links";

const now = new Date("2026-04-01T09:00:00Z");
const later = new Date("2026-04-02T09:00:00Z");

type Registered = { id: string; reference: string };

let owner: Actor;
let neighbour: Actor;
let follower: Actor;
let analyst: Actor;
let a: Registered;
let b: Registered;
let c: Registered;

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  owner = await hire("Mara", "Motor", "maker");
  neighbour = await hire("Nora", "Motor", "maker");
  follower = await hire("Dov", "Finance", "maker");
  analyst = await hire("Fay", "IT", "analyst");
});

beforeEach(async () => {
  a = await register(owner, { title: "Room plan" });
  b = await register(owner, { title: "Plan of rooms" });
  c = await register(owner, { title: "All rooms" });
});

const merge = (actor: Actor, from: Registered, to: Registered, ticked: Record<string, string> = {}) =>
  mergeWithLinks(actor, from.reference, { into: to.reference, ...ticked }, now);
const takeBack = (actor: Actor, from: Registered) => takeMergeWithLinksBack(actor, from.reference, later);
const say = (actor: Actor, on: Registered, text: string) =>
  addComment(actor, on.reference, { sendingId: randomUUID(), text }, now);
const link = (reader: Registered, source: Registered) =>
  database.applicationLink.create({ data: { readerId: reader.id, sourceId: source.id } });

async function linksOf({ id }: Registered) {
  const links = await database.applicationLink.findMany({
    where: { OR: [{ readerId: id }, { sourceId: id }] },
  });
  return links
    .map(({ readerId, sourceId }) => (readerId === id ? `reads ${sourceId}` : `feeds ${readerId}`))
    .sort();
}

async function saidOn({ id }: Registered) {
  const { comments } = await listComments(analyst, id);
  return comments.map(({ text, writtenUnder }) => [text, writtenUnder]);
}

test("the duplicate is retired and leads to the one that stays; both have their trace", async () => {
  await askHandover(owner, a.reference, { toId: neighbour.id }, now);
  const merged = await merge(owner, a, b);
  expect(merged).toEqual({ id: a.id, released: [b.id] });
  expect(await stored(a.id)).toMatchObject({
    retiredAt: now,
    retiredBecause: `Merged into ${b.reference}`,
    mergedIntoId: b.id,
  });
  expect((await database.handover.findFirst({ where: { applicationId: a.id } }))?.answer).toBe("withdrawn");
  expect((await deedsOn(a.id)).slice(-2)).toEqual([
    "application.handover-withdrawn",
    "application.merged-into",
  ]);
  expect((await deedsOn(b.id)).at(-1)).toBe("application.merged-from");
  expect(await listMergedFrom(follower, b.id)).toMatchObject([{ reference: a.reference, mergedAt: now }]);
});

test("comments go over and remember where they were written, and come back", async () => {
  await say(follower, a, "On the first");
  await say(owner, b, "On the second");
  await merge(owner, a, b);
  expect(await saidOn(b)).toEqual([
    ["On the first", a.reference],
    ["On the second", null],
  ]);
  await takeBack(owner, a);
  expect(await saidOn(a)).toEqual([["On the first", null]]);
  expect(await saidOn(b)).toEqual([["On the second", null]]);
});

test("links go over without doubles and without one to itself, and come back", async () => {
  const [source, shared, reader] = [await register(owner), await register(owner), await register(owner)];
  for (const [from, to] of [
    [a, source],
    [a, shared],
    [b, shared],
    [a, b],
    [reader, a],
  ] as const)
    await link(from, to);
  const before = await Promise.all([linksOf(a), linksOf(b)]);
  const { released } = await merge(owner, a, b);
  expect([...released].sort()).toEqual([b.id, source.id, reader.id].sort());
  expect(await linksOf(b)).toEqual(
    [`reads ${source.id}`, `reads ${shared.id}`, `feeds ${reader.id}`, `feeds ${a.id}`].sort(),
  );
  await takeBack(owner, a);
  expect(await Promise.all([linksOf(a), linksOf(b)])).toEqual(before);
});

test("data sources go along, each once, and leave again", async () => {
  const [own, both] = await Promise.all(
    ["Sales share", "Ledger"].map((name) =>
      database.dataSource.create({
        data: { name: `${name} ${a.reference}`, nameKey: `${name} ${a.reference}` },
      }),
    ),
  );
  const [ownId, bothId] = [own?.id ?? "", both?.id ?? ""];
  await database.applicationDataSource.createMany({
    data: [
      { applicationId: a.id, dataSourceId: ownId, foundIn: "sales.xlsx" },
      { applicationId: a.id, dataSourceId: bothId },
      { applicationId: b.id, dataSourceId: bothId },
    ],
  });
  const sourcesOf = async ({ id }: Registered) =>
    (await database.applicationDataSource.findMany({ where: { applicationId: id } }))
      .map(({ dataSourceId, foundIn }) => `${dataSourceId} ${foundIn ?? ""}`)
      .sort();
  const before = await Promise.all([sourcesOf(a), sourcesOf(b)]);
  await merge(owner, a, b);
  expect(await sourcesOf(b)).toEqual(before[0]);
  await takeBack(owner, a);
  expect(await Promise.all([sourcesOf(a), sourcesOf(b)])).toEqual(before);
});

test("a link that was removed after the merge stays removed", async () => {
  const source = await register(owner);
  await link(a, source);
  await merge(owner, a, b);
  await database.applicationLink.deleteMany({ where: { readerId: b.id } });
  await takeBack(owner, a);
  expect(await linksOf(b)).toEqual([]);
});

test("only ticked answers fill what was empty, and leave again unless they were changed", async () => {
  const from = await register(owner, { livesAt: "Drawer", howToRun: "Open it.", complexity: "low" });
  const to = await register(owner, { complexity: "high" });
  expect(await readMergePreview(owner, from.reference, to.reference)).toMatchObject({
    obstacle: null,
    fillable: [{ field: "livesAt" }, { field: "howToRun" }],
  });
  await merge(owner, from, to, { "fill-livesAt": "on", "fill-complexity": "on" });
  expect(await stored(to.id)).toMatchObject({
    livesAt: "Drawer",
    howToRun: "",
    complexity: "high",
    version: 2,
  });
  await takeBack(owner, from);
  expect(await stored(to.id)).toMatchObject({ livesAt: "", version: 3 });

  await merge(owner, from, to, { "fill-livesAt": "on" });
  await database.application.update({ where: { id: to.id }, data: { livesAt: "Shelf" } });
  await takeBack(owner, from);
  expect((await stored(to.id)).livesAt).toBe("Shelf");
});

test("followers follow what stays, and both sides hear of it once", async () => {
  await followApplication(follower, a.reference, now);
  await followApplication(neighbour, a.reference, now);
  await followApplication(neighbour, b.reference, now);
  await merge(analyst, a, b);
  const following = () => database.applicationFollower.count({ where: { applicationId: b.id } });
  expect(await following()).toBe(2);
  const told = await database.notification.findMany({ where: { applicationId: b.id } });
  expect(told.map(({ personId, kind }) => `${kind} ${personId}`).sort()).toEqual(
    [owner, follower, neighbour].map(({ id }) => `application-merged ${id}`).sort(),
  );
  await takeBack(analyst, a);
  expect(await following()).toBe(1);
});

describe("what is refused leaves everything as it was", () => {
  test.each([
    ["who owns only the duplicate", () => neighbour, "not-allowed", "belongs to Mara"],
    ["who owns neither", () => follower, "not-allowed", "Only who owns both"],
  ])("%s", async (_who, actor, reason, sentence) => {
    const own = await register(neighbour);
    const before = await stored(own.id);
    const work = merge(actor(), own, b);
    await expect(work).rejects.toMatchObject({ reason, message: expect.stringContaining(sentence) });
    expect(await stored(own.id)).toEqual(before);
  });

  test("into itself, into nothing, with something unknown", async () => {
    await expect(merge(owner, a, a)).rejects.toMatchObject({ reason: "conflict" });
    await expect(merge(owner, a, { ...b, reference: "APP-999999" })).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(merge(owner, a, b, { "fill-title": "on" })).rejects.toThrow();
  });

  test("into what is retired, and of what is retired", async () => {
    await retireApplication(owner, b.reference, {}, now);
    await expect(merge(owner, a, b)).rejects.toMatchObject({ reason: "conflict" });
    await expect(merge(owner, b, a)).rejects.toMatchObject({ reason: "conflict" });
  });

  test("a confidential one into one that everybody finds", async () => {
    await setConfidential(owner, a.reference, true);
    await expect(merge(owner, a, b)).rejects.toThrow("is confidential");
    await setConfidential(owner, b.reference, true);
    await merge(owner, a, b);
  });

  test("and when something fails behind it", async () => {
    await say(owner, a, "Stays");
    const failing = database.$transaction(async (tx) => {
      await mergeWithLinks(owner, a.reference, { into: b.reference }, now, tx);
      throw new Error("behind it");
    });
    await expect(failing).rejects.toThrow("behind it");
    expect(await stored(a.id)).toMatchObject({ retiredAt: null, mergedIntoId: null });
    expect(await saidOn(a)).toEqual([["Stays", null]]);
    expect(await deedsOn(b.id)).not.toContain("application.merged-from");
  });
});

test("of two merges that cross, one is done and the other refused", async () => {
  for (let round = 0; round < 5; round++) {
    const [one, other] = [await register(owner), await register(owner)];
    const outcomes = await Promise.allSettled([merge(owner, one, other), merge(owner, other, one)]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const refused = outcomes.flatMap((each) => (each.status === "rejected" ? [each.reason] : []));
    expect(refused).toMatchObject([{ name: "Refusal", reason: "conflict" }]);
  }
});

test("a chain leads to its end, and is taken back from its end", async () => {
  await say(owner, a, "A");
  await merge(owner, a, b);
  await merge(owner, b, c);
  expect((await getApplicationCard(follower, a.reference)).mergedInto).toMatchObject({
    reference: c.reference,
  });
  expect((await listMergedFrom(owner, c.id)).map(({ reference }) => reference).sort()).toEqual(
    [a.reference, b.reference].sort(),
  );
  expect(await saidOn(c)).toEqual([["A", a.reference]]);
  await expect(takeBack(owner, a)).rejects.toThrow("Take that merge back first");
  await takeBack(owner, b);
  expect(await saidOn(b)).toEqual([["A", a.reference]]);
  await takeBack(owner, a);
  expect(await saidOn(a)).toEqual([["A", null]]);
});

test("it is taken back by who could merge, once, and never by simply bringing it back", async () => {
  await merge(owner, a, b);
  await expect(bringApplicationBack(owner, a.reference, later)).rejects.toMatchObject({ reason: "conflict" });
  await expect(takeBack(neighbour, a)).rejects.toMatchObject({ reason: "not-allowed" });
  expect(await takeBack(analyst, a)).toEqual({ id: a.id, released: [b.id] });
  expect(await stored(a.id)).toMatchObject({ retiredAt: null, retiredBecause: "", mergedIntoId: null });
  await expect(takeBack(analyst, a)).rejects.toMatchObject({ reason: "conflict" });
  for (const { id } of [a, b]) expect((await deedsOn(id)).at(-1)).toBe("application.merge-undone");
});

test("an old reference leads on only where both may be seen, and names nothing else", async () => {
  await followApplication(follower, a.reference, now);
  await setConfidential(owner, b.reference, true);
  await merge(owner, a, b);
  expect((await getApplicationCard(owner, a.reference)).mergedInto).toMatchObject({ title: "Plan of rooms" });
  const seen = await getApplicationCard(follower, a.reference);
  expect(seen).toMatchObject({ mergedInto: null, retiredBecause: "" });
  expect(JSON.stringify(seen)).not.toContain(b.reference);
  const told = await database.notification.findMany({
    where: { personId: follower.id, applicationId: a.id },
  });
  expect(told).toMatchObject([{ kind: "application-retired" }]);
  expect(JSON.stringify(told)).not.toContain(b.reference);
  await setConfidential(owner, b.reference, false);
  expect((await getApplicationCard(follower, a.reference)).mergedInto).not.toBeNull();
});

test("a confidential duplicate is 404 for those who may not see it, also where they see what stays", async () => {
  await setConfidential(owner, a.reference, true);
  await setConfidential(owner, b.reference, true);
  await merge(owner, a, b);
  await setConfidential(owner, b.reference, false);
  await expect(getApplicationCard(follower, a.reference)).rejects.toMatchObject({ reason: "not-found" });
  expect(await listMergedFrom(follower, b.id)).toEqual([]);
});
