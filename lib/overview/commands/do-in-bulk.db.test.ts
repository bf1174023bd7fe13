import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { setConfidential } from "@/lib/inventory/commands/edit-application";
import { deedsOn, register, stored } from "@/lib/inventory/inventory.testing";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { changeAndScore } from "@/lib/risk/commands";
import { findUndoableDeed, previewBulk } from "../queries/preview-bulk";
import { doInBulk, undoInBulk } from "./do-in-bulk";

const now = new Date("2026-04-01T09:00:00Z");
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000);

let organisation: Organisation;
let owner: Actor;
let other: Actor;
let analyst: Actor;
let excel: string;
let access: string;
let one: { id: string; reference: string };
let two: { id: string; reference: string };
let foreign: { id: string; reference: string };

beforeAll(async () => {
  organisation = await foundOrganisation();
  owner = await organisation.hire("Mara", "Motor", "maker");
  other = await organisation.hire("Dov", "Finance", "maker");
  analyst = await organisation.hire("Fay", "IT", "analyst");
  const platform = (name: string, standing: string) =>
    database.platform.create({ data: { name, standing, standingSince: new Date(0) }, select: { id: true } });
  excel = (await platform("Excel", "recommended")).id;
  access = (await platform("Access", "phasing-out")).id;
});

beforeEach(async () => {
  await database.bulkDeed.deleteMany({});
  const scored = (actor: Actor) => changeAndScore(now, () => register(actor, { platformId: access }));
  one = await scored(owner);
  two = await scored(owner);
  foreign = await scored(other);
});

const references = () => [one.reference, two.reference, foreign.reference];

async function undoable(actor: Actor, at = now) {
  const bulk = await findUndoableDeed(actor, at);
  return bulk?.id ?? "";
}

const platformOf = async ({ id }: { id: string }) => (await stored(id)).platformId;
const departmentOf = async ({ id }: { id: string }) => (await stored(id)).departmentId;

test("a preview says how many will change, which not and why, and changes nothing", async () => {
  const preview = await previewBulk(owner, {
    deed: "platform",
    targetId: excel,
    chosen: { references: [...references(), "APP-99999", one.reference] },
  });
  expect(preview).toEqual({
    references: [one.reference, two.reference],
    held: [
      { because: "Only its owners and IT analysts can do this", count: 1, titles: ["Room plan"] },
      { because: "It is not there any more, or not for your eyes", count: 1, titles: [] },
    ],
  });
  expect(await platformOf(one)).toBe(access);
});

test("what is hidden from somebody is not there for their deeds either", async () => {
  await setConfidential(other, foreign.reference, true);
  const intent = { deed: "follow", targetId: null };
  const { references: fitting, held } = await previewBulk(owner, {
    ...intent,
    chosen: { references: [foreign.reference] },
  });
  expect(fitting).toEqual([]);
  expect(held).toEqual([{ because: expect.stringContaining("not there"), count: 1, titles: [] }]);
  const input = { ...intent, references: [foreign.reference] };
  await expect(doInBulk(owner, input, now)).rejects.toMatchObject({ reason: "conflict" });
});

test("everything that fits an address is found with the rights of who asks", async () => {
  await setConfidential(other, foreign.reference, true);
  const asked = { deed: "follow", targetId: null, chosen: { address: `/applications?platform=${access}` } };
  expect((await previewBulk(analyst, asked)).references).toContain(foreign.reference);
  const { references: fitting, held } = await previewBulk(owner, asked);
  expect(fitting).not.toContain(foreign.reference);
  expect(held.map(({ because }) => because)).toContain("You own it, so you hear of everything already");
});

describe("a deed for many", () => {
  test("does what the actor may do, leaves the rest, and each leaves its trace and its new score", async () => {
    const before = await database.applicationScore.findUniqueOrThrow({ where: { applicationId: one.id } });
    const done = await doInBulk(owner, { deed: "platform", targetId: excel, references: references() }, now);
    expect(done).toMatchObject({ done: 2, left: 1 });
    expect(await Promise.all([one, two, foreign].map(platformOf))).toEqual([excel, excel, access]);
    for (const { id } of [one, two])
      expect(await deedsOn(id)).toEqual(["application.registered", "application.edited"]);
    expect(await deedsOn(foreign.id)).toEqual(["application.registered"]);
    const after = await database.applicationScore.findUniqueOrThrow({ where: { applicationId: one.id } });
    expect(after.residual).toBeLessThan(before.residual);
  });

  test("tells the owners of what somebody else did", async () => {
    await doInBulk(
      analyst,
      { deed: "department", targetId: organisation.departmentIds.IT, references: references() },
      now,
    );
    const told = await database.notification.findMany({ where: { applicationId: foreign.id } });
    expect(told).toMatchObject([{ personId: other.id, kind: "application-changed" }]);
  });

  test("is done wholly or not at all", async () => {
    const input = { deed: "platform", targetId: organisation.departmentIds.IT, references: references() };
    await expect(doInBulk(analyst, input, now)).rejects.toMatchObject({ reason: "conflict" });
    expect(await Promise.all([one, two, foreign].map(platformOf))).toEqual([access, access, access]);
    expect(await findUndoableDeed(analyst, now)).toBeNull();
  });

  test.each([
    ["no aim", { deed: "platform", targetId: null }],
    ["a deed that is none", { deed: "assign", targetId: null }],
    ["nothing chosen", { deed: "retire", references: [] }],
    [
      "1,001 applications",
      { deed: "retire", references: Array.from({ length: 1_001 }, (_, at) => `APP-${at}`) },
    ],
    ["a field that is none", { deed: "retire", ownerId: "01980000-0000-7000-8000-000000000001" }],
  ])("%s does not fit", async (_what, more) => {
    const input = { references: references(), ...more };
    await expect(doInBulk(analyst, input, now)).rejects.toHaveProperty("issues");
  });
});

describe("its undo", () => {
  test("brings back what was before for those that nobody changed since, and can be done once", async () => {
    const target = organisation.departmentIds.Finance;
    await doInBulk(analyst, { deed: "department", targetId: target, references: references() }, now);
    expect(await findUndoableDeed(analyst, later(9))).toMatchObject({ target: "Finance", count: 2 });
    const id = await undoable(analyst, later(9));
    await doInBulk(owner, { deed: "platform", targetId: excel, references: [two.reference] }, later(1));
    expect(await undoInBulk(analyst, id, later(9))).toEqual({ back: 1, left: 1 });
    expect(await departmentOf(one)).toBe(organisation.departmentIds.Motor);
    expect(await departmentOf(two)).toBe(target);
    await expect(undoInBulk(analyst, id, later(9))).rejects.toMatchObject({ reason: "conflict" });
    expect((await deedsOn(one.id)).filter((deed) => deed === "application.edited")).toHaveLength(2);
  });

  test("is the doer's alone, and over after ten minutes", async () => {
    await doInBulk(owner, { deed: "retire", because: "Not used", references: [one.reference] }, now);
    const id = await undoable(owner);
    await expect(undoInBulk(analyst, id, now)).rejects.toMatchObject({ reason: "conflict" });
    await expect(undoInBulk(owner, id, later(10))).rejects.toMatchObject({ reason: "conflict" });
    expect(await findUndoableDeed(owner, later(10))).toBeNull();
    expect((await stored(one.id)).retiredBecause).toBe("Not used");
    expect(await undoInBulk(owner, id, later(9))).toEqual({ back: 1, left: 0 });
    expect(await stored(one.id)).toMatchObject({ retiredAt: null, retiredBecause: "" });
  });

  test("takes back only what the deed had followed", async () => {
    await doInBulk(analyst, { deed: "follow", references: [one.reference] }, now);
    await doInBulk(analyst, { deed: "follow", references: references() }, later(1));
    expect(await undoInBulk(analyst, await undoable(analyst, later(1)), later(2))).toEqual({
      back: 2,
      left: 0,
    });
    const follows = await database.applicationFollower.findMany({ where: { personId: analyst.id } });
    expect(follows.map(({ applicationId }) => applicationId)).toContain(one.id);
    expect(follows.map(({ applicationId }) => applicationId)).not.toContain(two.id);
  });

  test("leaves alone what would go back to a department that is gone", async () => {
    const { id: brief } = await database.department.create({ data: { name: "Brief" }, select: { id: true } });
    await doInBulk(analyst, { deed: "department", targetId: brief, references: [one.reference] }, now);
    await doInBulk(
      analyst,
      { deed: "department", targetId: organisation.departmentIds.IT, references: [one.reference] },
      later(1),
    );
    const id = await undoable(analyst, later(1));
    await database.department.delete({ where: { id: brief } });
    expect(await undoInBulk(analyst, id, later(2))).toEqual({ back: 0, left: 1 });
    expect(await departmentOf(one)).toBe(organisation.departmentIds.IT);
  });
});
