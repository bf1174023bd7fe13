import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { foundOrganisation } from "@/lib/people/people.testing";
import { searchFor, store } from "./overview.testing";
import { countFacets } from "./queries/count-facets";
import { listApplications } from "./queries/list-applications";
import { listOwnApplications } from "./queries/read-home";

const now = new Date("2026-04-01T09:00:00Z");

let owner: Actor;
let second: Actor;
let analyst: Actor;

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  owner = await hire("Mara", "Motor", "maker");
  second = await hire("Nora", "Motor", "maker");
  analyst = await hire("Fay", "IT", "analyst");
  const gone = await hire("Gil", "Motor", "maker");
  const disabled = await hire("Dov", "Motor", "maker");
  const agreed = (secondOwnerId: string) => ({ secondOwnerId, secondOwnerConfirmedAt: now });

  await store(owner, { number: 1, title: "Alone" });
  await store(owner, { number: 2, title: "Asked" }, { secondOwnerId: second.id });
  await store(owner, { number: 3, title: "Agreed" }, agreed(second.id));
  await store(owner, { number: 4, title: "Second has left" }, agreed(gone.id));
  await store(owner, { number: 5, title: "Second is disabled" }, agreed(disabled.id));
  await store(gone, { number: 6, title: "Owner has left" }, agreed(second.id));
  await store(disabled, { number: 7, title: "Owner is disabled" }, agreed(owner.id));
  await database.person.update({ where: { id: gone.id }, data: { leftAt: now } });
  await database.person.update({ where: { id: disabled.id }, data: { disabledAt: now } });
});

async function titlesFor(actor: Actor, answer: string) {
  const { rows, match } = await listApplications(actor, searchFor({ owner: answer, sort: "title" }));
  const { owner: counts } = await countFacets(actor, searchFor(), match);
  expect(counts[answer]).toBe(rows.length);
  return rows.map(({ title }) => title).sort();
}

test("somebody's own are those they own or agreed to be second owner of, in the inventory as on the home page", async () => {
  const own: [Actor, string[]][] = [
    [second, ["Agreed", "Owner has left"]],
    [owner, ["Agreed", "Alone", "Asked", "Owner is disabled", "Second has left", "Second is disabled"]],
    [analyst, []],
  ];
  for (const [actor, titles] of own) {
    expect(await titlesFor(actor, "mine")).toEqual(titles);
    const home = await listOwnApplications(actor, now);
    expect(home.map(({ title }) => title).sort()).toEqual(titles);
  }
});

test("an owner who is disabled has left as well", async () => {
  expect(await titlesFor(analyst, "left")).toEqual(["Owner has left", "Owner is disabled"]);
  const { rows } = await listApplications(analyst, searchFor({ owner: "left" }));
  expect(rows.every(({ ownerLeft }) => ownerLeft)).toBe(true);
});

test("a second owner who was only asked, has left or is disabled is none", async () => {
  const titles = ["Alone", "Asked", "Second has left", "Second is disabled"];
  expect(await titlesFor(analyst, "no-second")).toEqual(titles);
});
