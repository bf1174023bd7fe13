import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { ZodError } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { answersFor, deedsOn, registrationDay as now, stored } from "../inventory.testing";
import { registerApplication } from "./register-application";

let organisation: Organisation;
let maker: Actor;
let colleague: Actor;

beforeAll(async () => {
  organisation = await foundOrganisation();
  maker = await organisation.hire("Mara", "Motor", "maker");
  colleague = await organisation.hire("Nora", "Motor", "maker");
});

beforeEach(async () => {
  await database.application.deleteMany();
});

test("what was typed is stored, with its maker as owner and the day as its first “still true”", async () => {
  const input = answersFor(maker, { title: "  Room   plan ", ifItStops: "slows-team", peopleRelying: "12" });
  const { id, reference } = await registerApplication(maker, input, now);
  expect(reference).toMatch(/^APP-\d{5}$/);
  expect(await stored(id)).toMatchObject({
    title: "Room plan",
    ownerId: maker.id,
    departmentId: maker.departmentId,
    ifItStops: "slows-team",
    moneyAtStake: "unknown",
    peopleRelying: 12,
    registeredAt: now,
    attestedAt: now,
    version: 1,
  });
  expect(await deedsOn(id)).toEqual(["application.registered"]);
});

test("the same form sent again registers nothing new", async () => {
  const input = answersFor(maker);
  const first = await registerApplication(maker, input, now);
  const second = await registerApplication(maker, { ...input, title: "Another title" }, now);
  expect(second).toEqual({ ...first, again: true });
  expect(await deedsOn(first.id)).toHaveLength(1);
});

test("the same form sent five times at once registers once", async () => {
  const input = answersFor(maker);
  const sendings = await Promise.allSettled(
    Array.from({ length: 5 }, () => registerApplication(maker, input, now)),
  );
  const refused = sendings.flatMap((sending) => (sending.status === "rejected" ? [sending.reason] : []));
  for (const refusal of refused) expect(refusal).toMatchObject({ name: "Refusal", reason: "conflict" });
  expect(await database.application.count()).toBe(1);
  expect(await database.auditRecord.count({ where: { subjectIds: { has: (await only()).id } } })).toBe(1);
});

test("somebody else's form is not answered with mine", async () => {
  const input = answersFor(maker);
  await registerApplication(maker, input, now);
  const sending = registerApplication(
    colleague,
    { ...answersFor(colleague), sendingId: input.sendingId },
    now,
  );
  await expect(sending).rejects.toMatchObject({ reason: "conflict" });
});

test("when the trace cannot be kept, nothing is", async () => {
  const before = await database.auditRecord.count();
  const unkept = database.$transaction(async (tx) => {
    await registerApplication(maker, answersFor(maker), now, tx);
    await tx.$executeRaw`SELECT 1 / 0`;
  });
  await expect(unkept).rejects.toThrow();
  expect(await database.application.count()).toBe(0);
  expect(await database.auditRecord.count()).toBe(before);
});

test.each(["ownerId", "confidential", "number", "version", "attestedAt", "__proto__x"])(
  "a field that the form does not have is refused: %s",
  async (field) => {
    await expect(registerApplication(maker, answersFor(maker, { [field]: "1" }), now)).rejects.toBeInstanceOf(
      ZodError,
    );
    expect(await database.application.count()).toBe(0);
  },
);

test("a second owner is asked, and is somebody else who is still here", async () => {
  const { id } = await registerApplication(maker, answersFor(maker, { secondOwnerId: colleague.id }), now);
  expect(await stored(id)).toMatchObject({
    secondOwnerId: colleague.id,
    secondOwnerAskedAt: now,
    secondOwnerConfirmedAt: null,
  });

  const leaver = await organisation.hire("Lou", "Motor", "maker");
  await recordLeaver(organisation.administrator, { personId: leaver.id, leftAt: now });
  for (const secondOwnerId of [maker.id, leaver.id, randomUUID()]) {
    const sending = registerApplication(maker, answersFor(maker, { secondOwnerId }), now);
    await expect(sending).rejects.toMatchObject({ reason: "conflict" });
  }
});

test("a manager who builds nothing registers for what they manage, and a responder for nobody", async () => {
  const manager = await organisation.hire("Han", "Claims", "manager");
  const { Motor, Finance } = organisation.departmentIds;
  await registerApplication(manager, answersFor(manager, { departmentId: Motor }), now);
  const elsewhere = registerApplication(manager, answersFor(manager, { departmentId: Finance }), now);
  await expect(elsewhere).rejects.toMatchObject({ reason: "not-allowed" });
  const responder = await organisation.hire("Jan", "IT", "responder");
  await expect(registerApplication(responder, answersFor(responder), now)).rejects.toMatchObject({
    reason: "not-allowed",
  });
});

async function only() {
  return database.application.findFirstOrThrow({ select: { id: true } });
}
