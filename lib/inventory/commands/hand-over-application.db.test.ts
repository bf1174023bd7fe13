import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { deedsOn, register, stored } from "../inventory.testing";
import { setConfidential } from "./edit-application";
import { answerHandover, askHandover, assignApplication, withdrawHandover } from "./hand-over-application";
import { answerSecondOwnership, nameSecondOwner } from "./name-second-owner";
import { retireApplication } from "./retire-application";

const now = new Date("2026-04-01T09:00:00Z");
const answeredAlready = { name: "Refusal", reason: "conflict" };

let organisation: Organisation;
let owner: Actor;
let successor: Actor;
let other: Actor;
let application: { id: string; reference: string };

beforeAll(async () => {
  organisation = await foundOrganisation();
  owner = await organisation.hire("Mara", "Motor", "maker");
  successor = await organisation.hire("Nora", "Finance", "maker");
  other = await organisation.hire("Otto", "Finance", "maker");
});

beforeEach(async () => {
  application = await register(owner);
});

async function ask(toId: string) {
  await askHandover(owner, application.reference, { toId }, now);
  const { id } = await database.handover.findFirstOrThrow({
    where: { applicationId: application.id, answer: null },
  });
  return id;
}

test("it moves when the colleague agrees, and not before", async () => {
  const handoverId = await ask(successor.id);
  expect((await stored(application.id)).ownerId).toBe(owner.id);
  await answerHandover(successor, handoverId, true, now);
  expect(await stored(application.id)).toMatchObject({
    ownerId: successor.id,
    departmentId: successor.departmentId,
    version: 2,
  });
  expect(await deedsOn(application.id)).toEqual([
    "application.registered",
    "application.handover-asked",
    "application.handover-accepted",
  ]);
});

test("only the colleague who was asked answers", async () => {
  const handoverId = await ask(successor.id);
  for (const actor of [owner, other, organisation.administrator]) {
    await expect(answerHandover(actor, handoverId, true, now)).rejects.toMatchObject({ reason: "not-found" });
  }
});

test("who declines leaves everything as it was, and cannot change their mind", async () => {
  const handoverId = await ask(successor.id);
  await answerHandover(successor, handoverId, false, now);
  await expect(answerHandover(successor, handoverId, true, now)).rejects.toMatchObject(answeredAlready);
  expect((await stored(application.id)).ownerId).toBe(owner.id);
});

test("agreeing many times at once moves it once", async () => {
  const handoverId = await ask(successor.id);
  const answers = await Promise.allSettled(
    [1, 2, 3, 4].map(() => answerHandover(successor, handoverId, true, now)),
  );
  const refused = answers.flatMap((answer) => (answer.status === "rejected" ? [answer.reason] : []));
  expect(refused).toMatchObject([answeredAlready, answeredAlready, answeredAlready]);
  expect((await stored(application.id)).version).toBe(2);
});

test("agreeing and declining at once ends in one of the two", async () => {
  const handoverId = await ask(successor.id);
  const answers = await Promise.allSettled(
    [true, false].map((agrees) => answerHandover(successor, handoverId, agrees, now)),
  );
  const agreed = answers[0]?.status === "fulfilled";
  expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect((await stored(application.id)).ownerId).toBe(agreed ? successor.id : owner.id);
});

test("a request that was taken back cannot be accepted", async () => {
  const handoverId = await ask(successor.id);
  await withdrawHandover(owner, application.reference, now);
  await withdrawHandover(owner, application.reference, now);
  await expect(answerHandover(successor, handoverId, true, now)).rejects.toMatchObject(answeredAlready);
});

test("asking somebody else takes the first request back", async () => {
  const first = await ask(successor.id);
  const second = await ask(other.id);
  await expect(answerHandover(successor, first, true, now)).rejects.toMatchObject(answeredAlready);
  await answerHandover(other, second, true, now);
  expect((await stored(application.id)).ownerId).toBe(other.id);
});

test("asking two colleagues at once leaves one request waiting", async () => {
  const asks = await Promise.allSettled(
    [successor, other].map(({ id: toId }) => askHandover(owner, application.reference, { toId }, now)),
  );
  for (const { reason } of asks.filter((asked) => asked.status === "rejected"))
    expect(reason).toMatchObject(answeredAlready);
  expect(await database.handover.count({ where: { applicationId: application.id, answer: null } })).toBe(1);
});

test.each([
  ["giving it to somebody at once", assignApplication, "application.assigned"],
  ["retiring it", retireApplication, "application.retired"],
] as const)("%s takes the request back, and both are told", async (_what, deed, told) => {
  await ask(successor.id);
  const analyst = await organisation.hire("Fay", "IT", "analyst");
  await deed(analyst, application.reference, deed === assignApplication ? { toId: other.id } : {}, now);
  expect((await deedsOn(application.id)).slice(-2)).toEqual(["application.handover-withdrawn", told]);
});

test.each(["", "7", "' OR true", null, { not: "" }])("a request by the id %j is none", async (id) => {
  await expect(answerHandover(successor, id, true, now)).rejects.toMatchObject({ reason: "not-found" });
});

test("what was retired meanwhile cannot be taken over", async () => {
  const handoverId = await ask(successor.id);
  await retireApplication(owner, application.reference, {}, now);
  await expect(answerHandover(successor, handoverId, true, now)).rejects.toMatchObject(answeredAlready);
  expect(await stored(application.id)).toMatchObject({ ownerId: owner.id, retiredAt: now });
});

test("retiring and taking over at once end in one of the two, and nobody waits for ever", async () => {
  const handoverId = await ask(successor.id);
  const deeds = await Promise.allSettled([
    answerHandover(successor, handoverId, true, now),
    retireApplication(owner, application.reference, {}, now),
  ]);
  for (const { reason } of deeds.filter((deed) => deed.status === "rejected"))
    expect(reason).toMatchObject({ name: "Refusal" });
  expect(await database.handover.count({ where: { applicationId: application.id, answer: null } })).toBe(0);
});

test("a confidential one stays hidden from who declined it", async () => {
  await setConfidential(owner, application.reference, true);
  const handoverId = await ask(successor.id);
  await answerHandover(successor, handoverId, false, now);
  await expect(answerHandover(successor, handoverId, true, now)).rejects.toMatchObject({
    reason: "not-found",
  });
});

test("a second owner who takes it over is second owner no longer", async () => {
  application = await register(owner, { secondOwnerId: successor.id });
  await answerSecondOwnership(successor, application.reference, true, now);
  await answerHandover(successor, await ask(successor.id), true, now);
  expect(await stored(application.id)).toMatchObject({
    ownerId: successor.id,
    secondOwnerId: null,
    secondOwnerConfirmedAt: null,
  });
});

test("a colleague who takes it over while being asked as second owner never becomes both", async () => {
  const handoverId = await ask(successor.id);
  const deeds = await Promise.allSettled([
    answerHandover(successor, handoverId, true, now),
    nameSecondOwner(owner, application.reference, { secondOwnerId: successor.id }, now),
  ]);
  for (const { reason } of deeds.filter((deed) => deed.status === "rejected"))
    expect(reason).toMatchObject({ name: "Refusal" });
  expect(await stored(application.id)).toMatchObject({ ownerId: successor.id, secondOwnerId: null });
});

test("nobody who has left, and nobody who owns it already, is asked", async () => {
  const leaver = await organisation.hire("Lou", "Motor", "maker");
  await recordLeaver(organisation.administrator, { personId: leaver.id, leftAt: now });
  for (const { id: toId } of [leaver, owner]) {
    await expect(askHandover(owner, application.reference, { toId }, now)).rejects.toMatchObject(
      answeredAlready,
    );
  }
});

test.each([
  [29, "not-allowed"],
  [30, null],
])("the manager of somebody gone for %i days: %s", async (days, reason) => {
  const manager = await organisation.hire("Han", "Motor", "manager");
  const gone = await organisation.hire("Gil", "Motor", "maker");
  const { id, reference } = await register(gone);
  const leftAt = new Date(now.getTime() - days * 86_400_000);
  await recordLeaver(organisation.administrator, { personId: gone.id, leftAt });
  const assigning = assignApplication(manager, reference, { toId: other.id }, now);
  if (reason) await expect(assigning).rejects.toMatchObject({ reason });
  else {
    await assigning;
    expect(await stored(id)).toMatchObject({ ownerId: other.id });
  }
});
