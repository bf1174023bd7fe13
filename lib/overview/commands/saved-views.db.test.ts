import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { deedsOn } from "@/lib/inventory/inventory.testing";
import { referenceOf } from "@/lib/inventory/reference";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { store } from "../overview.testing";
import { listApplications } from "../queries/list-applications";
import { getView, listPinnedViews, listViews } from "../queries/saved-views";
import { readInventoryAddress } from "../schema";
import {
  keepViewPrivate,
  mostPins,
  mostViews,
  pinView,
  removeView,
  renameView,
  restoreView,
  saveView,
  saveViewChanges,
  shareView,
  unpinView,
} from "./saved-views";

const now = new Date("2026-04-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let saver: Actor;
let maker: Actor;
let administrator: Actor;
let hire: Organisation["hire"];
let serial = 0;

beforeAll(async () => {
  ({ administrator, hire } = await foundOrganisation());
  saver = await hire("Fay", "IT", "analyst");
  maker = await hire("Mara", "Motor", "maker");
  const owner = await hire("Dov", "Motor", "maker");
  await store(owner, { number: 1, title: "Open ledger" });
  await store(owner, { number: 2, title: "Hidden ledger" });
  await setConfidential(owner, referenceOf(2), true);
});

async function save(actor: Actor, more: Record<string, unknown> = {}) {
  serial += 1;
  const input = { name: `View ${serial}`, address: "/applications?risk=high&sort=risk", ...more };
  return (await saveView(actor, input, now)).id;
}

const shared = (actor: Actor) => save(actor, { shared: "on" });

const missing = { reason: "not-found" };
const forbidden = { reason: "not-allowed" };

test("a view keeps what the address asks for, without its page, and nothing that is no part of it", async () => {
  const address =
    "/applications?risk=high,purple&sort=risk&hidden=people&density=compact&after=abc&of=01980000-0000-7000-8000-000000000001&x=1";
  const view = await getView(saver, await save(saver, { address }));
  expect(view.address).toBe("/applications?risk=high&sort=risk&hidden=people&density=compact");
  expect(view).toMatchObject({ shared: false, makerName: "Fay", pinnedAt: null });
});

test("through a shared view everybody sees what they may, never what its maker may", async () => {
  const id = await save(saver, { address: "/applications?q=ledger", shared: "on" });
  const titles = async (actor: Actor) => {
    const { address } = await getView(actor, id);
    return (await listApplications(actor, readInventoryAddress(address))).rows.map(({ title }) => title);
  };
  expect((await titles(saver)).sort()).toEqual(["Hidden ledger", "Open ledger"]);
  expect(await titles(maker)).toEqual(["Open ledger"]);
});

describe("what somebody keeps for themselves", () => {
  test("is nowhere for anybody else, administrators among them, whatever they try", async () => {
    const id = await save(saver);
    for (const other of [maker, administrator]) {
      await expect(getView(other, id)).rejects.toMatchObject(missing);
      await expect(renameView(other, id, { name: "Mine" }, now)).rejects.toMatchObject(missing);
      await expect(saveViewChanges(other, id, { address: "/applications" }, now)).rejects.toMatchObject(
        missing,
      );
      await expect(shareView(other, id, now)).rejects.toMatchObject(missing);
      await expect(removeView(other, id, now)).rejects.toMatchObject(missing);
      await expect(pinView(other, id, now)).rejects.toMatchObject(missing);
      await expect(unpinView(other, id)).rejects.toMatchObject(missing);
      const { own, others } = await listViews(other);
      expect([...own, ...others].map((view) => view.id)).not.toContain(id);
    }
    await removeView(saver, id, now);
    for (const other of [maker, administrator])
      await expect(restoreView(other, id, now)).rejects.toMatchObject(missing);
    await expect(getView(saver, id)).rejects.toMatchObject(missing);
    await expect(removeView(saver, "nonsense", now)).rejects.toMatchObject(missing);
  });

  test("leaves no trace, until it is shared", async () => {
    const id = await save(saver);
    await renameView(saver, id, { name: "Another name" }, now);
    await saveViewChanges(saver, id, { address: "/applications?risk=low" }, now);
    expect(await deedsOn(id)).toEqual([]);
    await shareView(saver, id, now);
    await shareView(saver, id, now);
    expect(await deedsOn(id)).toEqual(["view.shared"]);
    expect(await getView(maker, id)).toMatchObject({
      name: "Another name",
      address: "/applications?risk=low",
    });
  });
});

test("a shared view is changed by its maker alone, and administrators may remove it and bring it back", async () => {
  const id = await shared(saver);
  for (const other of [maker, administrator]) {
    await expect(renameView(other, id, { name: "Mine" }, now)).rejects.toMatchObject(forbidden);
    await expect(saveViewChanges(other, id, { address: "/applications" }, now)).rejects.toMatchObject(
      forbidden,
    );
    await expect(keepViewPrivate(other, id, now)).rejects.toMatchObject(forbidden);
  }
  await expect(removeView(maker, id, now)).rejects.toMatchObject(forbidden);
  await removeView(administrator, id, now);
  await expect(getView(saver, id)).rejects.toMatchObject(missing);
  await expect(restoreView(maker, id, now)).rejects.toMatchObject(missing);
  await restoreView(administrator, id, now);
  await renameView(saver, id, { name: "Renamed by its maker" }, now);
  await keepViewPrivate(saver, id, now);
  await expect(getView(maker, id)).rejects.toMatchObject(missing);
  expect(await deedsOn(id)).toEqual([
    "view.shared",
    "view.removed",
    "view.restored",
    "view.changed",
    "view.kept-private",
  ]);
});

test("pins are each person's own, stand in their order, and go and come with the view", async () => {
  const reader = await hire("Pia", "Motor", "maker");
  const [one, two] = [await shared(saver), await shared(saver)];
  await pinView(reader, two, now);
  await pinView(reader, one, later(1));
  await pinView(reader, one, later(2));
  const pinned = async () => (await listPinnedViews(reader)).map(({ id }) => id);
  expect(await pinned()).toEqual([two, one]);
  expect((await getView(saver, one)).pinnedAt).toBeNull();
  await keepViewPrivate(saver, two, now);
  expect(await pinned()).toEqual([one]);
  await removeView(saver, one, now);
  expect(await pinned()).toEqual([]);
  await restoreView(saver, one, now);
  expect(await pinned()).toEqual([one]);
  await unpinView(reader, one);
  expect(await pinned()).toEqual([]);

  for (let at = 0; at < mostPins; at++) await pinView(reader, await shared(saver), later(at));
  await expect(pinView(reader, await shared(saver), now)).rejects.toMatchObject({ reason: "conflict" });
});

test("the hundred-and-first view is refused, also when two are saved at once, and one more fits when one is gone", async () => {
  const keen = await hire("Kai", "Motor", "maker");
  const ids: string[] = [];
  for (let at = 1; at < mostViews; at++) ids.push(await save(keen));
  const both = await Promise.allSettled([save(keen), save(keen)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  await expect(save(keen)).rejects.toMatchObject({ reason: "conflict" });
  await removeView(keen, ids[0], now);
  const instead = await save(keen);
  await expect(restoreView(keen, ids[0], now)).rejects.toMatchObject({ reason: "conflict" });
  await removeView(keen, instead, now);
  await restoreView(keen, ids[0], now);
  expect((await listViews(keen)).own).toHaveLength(mostViews);
});

test("one name is one view of a person's, whatever its case; others may use it too", async () => {
  const name = "The Monday List";
  await save(saver, { name });
  await save(maker, { name });
  await expect(save(saver, { name: "the monday list" })).rejects.toMatchObject({ reason: "conflict" });
  const other = await save(saver);
  await expect(renameView(saver, other, { name }, now)).rejects.toMatchObject({ reason: "conflict" });
});

test.each([
  ["no name", { name: " " }],
  ["61 characters", { name: "x".repeat(61) }],
  ["a field that is none", { makerId: "01980000-0000-7000-8000-000000000001" }],
  ["an address that never ends", { address: "/applications?q=".padEnd(9_000, "x") }],
])("%s does not fit", async (_what, more) => {
  await expect(save(saver, more)).rejects.toThrow(/./);
  await expect(save(saver, more)).rejects.toHaveProperty("issues");
});

test("what was removed is forgotten after a day, with the next view that is saved", async () => {
  const tidy = await hire("Tia", "Motor", "maker");
  const id = await save(tidy);
  await removeView(tidy, id, now);
  await saveView(tidy, { name: "Next", address: "/applications" }, later(25 * 60));
  expect(await database.savedView.findUnique({ where: { id } })).toBeNull();
});
