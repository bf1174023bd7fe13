import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { followApplication, unfollowApplication } from "@/lib/inventory/commands/follow-application";
import { foundOrganisation } from "@/lib/people/people.testing";
import { searchFor, store } from "./overview.testing";
import { countFacets } from "./queries/count-facets";
import { listApplications } from "./queries/list-applications";

const now = new Date("2026-04-01T09:00:00Z");

let owner: Actor;
let maker: Actor;

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  owner = await hire("Mara", "Motor", "maker");
  maker = await hire("Dov", "Finance", "maker");
  for (const [number, title] of [
    [41, "First name"],
    [42, "Second name"],
    [43, "Third name"],
    [44, "Hidden duplicate"],
  ] as const)
    await store(owner, { number, title });
  await mergeInto(41, 42);
  await mergeInto(42, 43);
  await mergeInto(44, 43);
  await database.application.update({ where: { number: 44 }, data: { confidential: true } });
});

async function mergeInto(number: number, into: number) {
  const { id } = await database.application.findUniqueOrThrow({ where: { number: into } });
  await database.application.update({ where: { number }, data: { mergedIntoId: id, retiredAt: now } });
}

const titlesFor = async (actor: Actor, search: Parameters<typeof searchFor>[0]) =>
  (await listApplications(actor, searchFor(search))).rows.map(({ title }) => title);

test.each(["APP-00041", "app-42", "43"])("the reference %s finds what stays", async (q) => {
  expect(await titlesFor(maker, { q })).toEqual(["Third name"]);
  expect((await listApplications(maker, searchFor({ q }))).total).toBe(1);
});

test("among the retired ones the duplicate itself is found", async () => {
  expect(await titlesFor(maker, { q: "APP-00041", scope: "retired" })).toContain("First name");
});

test("a duplicate that may not be seen answers as if it were not there", async () => {
  expect(await titlesFor(owner, { q: "APP-00044" })).toEqual(["Third name"]);
  expect(await titlesFor(maker, { q: "APP-00044" })).toEqual(await titlesFor(maker, { q: "APP-00099" }));
});

test("what somebody follows is found by them alone, as far as they may still see it", async () => {
  await followApplication(maker, "APP-00043", now);
  const counted = async (actor: Actor) => (await countFacets(actor, searchFor(), "words")).owner.followed;
  expect(await titlesFor(maker, { owner: "followed" })).toEqual(["Third name"]);
  expect(await counted(maker)).toBe(1);
  expect(await titlesFor(owner, { owner: "followed" })).toEqual([]);
  await database.application.update({ where: { number: 43 }, data: { confidential: true } });
  expect(await titlesFor(maker, { owner: "followed" })).toEqual([]);
  expect(await counted(maker)).toBe(0);
  await database.application.update({ where: { number: 43 }, data: { confidential: false } });
  await unfollowApplication(maker, "APP-00043");
  expect(await titlesFor(maker, { owner: "followed" })).toEqual([]);
});
