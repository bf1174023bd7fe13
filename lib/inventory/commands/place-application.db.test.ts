import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { deedsOn, register, stored } from "../inventory.testing";
import { setConfidential } from "./edit-application";
import { answerSecondOwnership } from "./name-second-owner";
import { placeInDepartment, placeOnPlatform } from "./place-application";
import { retireApplication } from "./retire-application";

const now = new Date("2026-04-01T09:00:00Z");

let organisation: Organisation;
let owner: Actor;
let second: Actor;
let analyst: Actor;
let excel: string;

beforeAll(async () => {
  organisation = await foundOrganisation();
  owner = await organisation.hire("Mara", "Motor", "maker");
  second = await organisation.hire("Ada", "Motor", "maker");
  analyst = await organisation.hire("Fay", "IT", "analyst");
  const platform = { name: "Excel", standing: "recommended", standingSince: new Date(0) };
  excel = (await database.platform.create({ data: platform, select: { id: true } })).id;
});

const place = (actor: Actor, reference: string) => ({
  department: () =>
    placeInDepartment(actor, reference, { departmentId: organisation.departmentIds.Finance }, now),
  platform: () => placeOnPlatform(actor, reference, { platformId: excel }, now),
});

test("owners and analysts may, others may not, and what is hidden from somebody is not there", async () => {
  const others = [
    await organisation.hire("Dov", "Motor", "maker"),
    await organisation.hire("Eva", "Motor", "mentor"),
    await organisation.hire("Hel", "Motor", "manager"),
    organisation.administrator,
  ];
  const { id, reference } = await register(owner, { secondOwnerId: second.id });
  for (const other of [...others, second]) {
    await expect(place(other, reference).department()).rejects.toMatchObject({ reason: "not-allowed" });
    await expect(place(other, reference).platform()).rejects.toMatchObject({ reason: "not-allowed" });
  }
  await setConfidential(owner, reference, true);
  const stranger = others[0] ?? owner;
  await expect(place(stranger, reference).department()).rejects.toMatchObject({ reason: "not-found" });
  await answerSecondOwnership(second, reference, true, now);
  await place(second, reference).platform();
  await place(analyst, reference).department();
  expect(await stored(id)).toMatchObject({
    platformId: excel,
    departmentId: organisation.departmentIds.Finance,
    ownerId: owner.id,
    version: 3,
    changedAt: now,
  });
});

test("doing it again changes nothing and leaves no second trace", async () => {
  const { id, reference } = await register(owner);
  for (let time = 0; time < 2; time++) {
    await place(owner, reference).department();
    await place(owner, reference).platform();
  }
  const edits = (await deedsOn(id)).filter((deed) => deed === "application.edited");
  expect(edits).toHaveLength(2);
  await placeOnPlatform(owner, reference, { platformId: null }, now);
  expect((await stored(id)).platformId).toBeNull();
});

test("what is retired stays where it is, and nothing goes to a place that is not there", async () => {
  const { id, reference } = await register(owner);
  const nowhere = "01980000-0000-7000-8000-000000000001";
  const conflict = { reason: "conflict" };
  await expect(placeOnPlatform(owner, reference, { platformId: nowhere }, now)).rejects.toMatchObject(
    conflict,
  );
  await expect(placeInDepartment(owner, reference, { departmentId: nowhere }, now)).rejects.toMatchObject(
    conflict,
  );
  await retireApplication(owner, reference, {}, now);
  await expect(place(owner, reference).platform()).rejects.toMatchObject(conflict);
  await expect(place(owner, reference).department()).rejects.toMatchObject(conflict);
  expect((await stored(id)).departmentId).toBe(organisation.departmentIds.Motor);
});
