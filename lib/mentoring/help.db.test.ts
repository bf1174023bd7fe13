import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { deedsOn, register } from "@/lib/inventory/inventory.testing";
import { getEditableApplication } from "@/lib/inventory/queries";
import { recordLeaver } from "@/lib/people/commands/add-people";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { scoreApplications } from "@/lib/risk/commands";
import { findScore } from "@/lib/risk/queries";
import { assignHelp, declineHelp, handHelpBack, withdrawHelp } from "./commands/answer-help";
import { claimHelp } from "./commands/claim-help";
import { finishHelp, takeFinishBack } from "./commands/finish-help";
import { mergeWithHelp } from "./commands/merge-with-help";
import { moveRequestsOn, releaseHelpOf } from "./commands/move-on";
import { retireWithHelp } from "./commands/retire-with-help";
import { ask, askedOn, notificationsOf, offerHelp, scored, storedHelp } from "./mentoring.testing";
import { getHelp } from "./queries/read-help";

let organisation: Organisation;
let maker: Actor;
let mentors: Actor[];

beforeAll(async () => {
  organisation = await foundOrganisation();
  maker = await organisation.hire("Mara", "Motor", "maker");
  mentors = [];
  for (const name of ["Ada", "Bo", "Cem"]) {
    const mentor = await organisation.hire(name, "Finance", "mentor");
    await offerHelp(mentor, 10);
    mentors.push(mentor);
  }
});

const mentor = (at: number) => {
  const found = mentors[at];
  if (!found) throw new Error("There are three mentors.");
  return found;
};

const openMessagesOf = (person: Actor, requestId: string) =>
  database.notification.count({
    where: { personId: person.id, kind: "help-asked", address: `/help/${requestId}`, doneAt: null },
  });

async function application() {
  const registered = await register(maker, { title: `Rooms ${randomUUID().slice(0, 4)}` });
  await database.$transaction((tx) => scoreApplications(tx, [registered.id], askedOn));
  return registered;
}

describe("asking", () => {
  test("one mentor is asked, the two others of the best three come next, and nothing is shown but what was ticked", async () => {
    const { reference, id } = await application();
    const requestId = await ask(maker, reference, mentor(0), { steps: "on" });
    const stored = await storedHelp(requestId);
    expect(stored).toMatchObject({ state: "asked", mentorId: mentor(0).id, applicationId: id });
    expect(stored.choices.toSorted()).toEqual([mentor(1).id, mentor(2).id].toSorted());
    expect(stored.movesOnAt).toEqual(new Date("2026-03-09T09:00:00Z"));
    expect(stored.snapshot).toMatchObject({ riskLines: null, whereItLives: null });
    expect((stored.snapshot as { steps: unknown[] }).steps).not.toEqual([]);
    expect(await notificationsOf(mentor(0))).toContain("help-asked");
    expect(await deedsOn(id)).toContain("help.asked");
    await expect(ask(maker, reference, mentor(1))).rejects.toThrow(
      /asked for help with this application already/,
    );
  });

  test("sending the form twice asks once", async () => {
    const { reference } = await application();
    const sendingId = randomUUID();
    expect(await ask(maker, reference, null, { sendingId })).toBe(
      await ask(maker, reference, null, { sendingId }),
    );
  });

  test.each(["manager", "analyst", "mentor", "administrator"] as const)(
    "a %s of another department cannot ask for somebody",
    async (role) => {
      const { reference } = await application();
      const stranger = await organisation.hire(`A ${role}`, "Finance", role);
      await expect(ask(stranger, reference, null)).rejects.toMatchObject({ reason: "not-allowed" });
    },
  );
});

describe("an answer", () => {
  test("accepting lets the mentor see the whole record, and no longer than it lasts", async () => {
    const { reference, id } = await application();
    const requestId = await ask(maker, reference, mentor(0));
    await expect(getEditableApplication(mentor(0), reference)).rejects.toMatchObject({ reason: "not-found" });
    await claimHelp(mentor(0), requestId, askedOn);
    expect(await getEditableApplication(mentor(0), reference)).toMatchObject({ reference });
    expect(await notificationsOf(maker)).toContain("help-accepted");
    await handHelpBack(mentor(0), requestId, { word: "I am ill." }, askedOn);
    await expect(getEditableApplication(mentor(0), reference)).rejects.toMatchObject({ reason: "not-found" });
    expect(await storedHelp(requestId)).toMatchObject({ state: "open", mentorId: null });
    expect(await deedsOn(id)).toEqual(
      expect.arrayContaining(["help.accepted", "application.guest-let-in", "help.handed-back"]),
    );
  });

  test("declining passes it to the next choice, and after the last to everybody", async () => {
    const { reference } = await application();
    const requestId = await ask(maker, reference, mentor(0));
    const asked = [mentor(0)];
    for (let declined = 0; declined < 3; declined++) {
      const { mentorId } = await storedHelp(requestId);
      const next = mentors.find(({ id }) => id === mentorId);
      if (!next) throw new Error("Nobody is asked.");
      asked.push(next);
      await declineHelp(next, requestId, { word: "Not this week." }, askedOn);
    }
    expect(await storedHelp(requestId)).toMatchObject({ state: "open", mentorId: null, movesOnAt: null });
    expect(new Set(asked.map(({ id }) => id)).size).toBe(3);
    const seen = await getHelp(mentor(2), requestId);
    expect(seen.answers.map(({ word }) => word)).toEqual(["", "", ""]);
    expect((await getHelp(maker, requestId)).answers.map(({ word }) => word)).toEqual(
      Array(3).fill("Not this week."),
    );
  });

  test("only the mentor who was asked answers", async () => {
    const { reference } = await application();
    const requestId = await ask(maker, reference, mentor(0));
    await expect(declineHelp(mentor(1), requestId, {}, askedOn)).rejects.toMatchObject({
      reason: "not-found",
    });
    await expect(claimHelp(mentor(1), requestId, askedOn)).rejects.toMatchObject({ reason: "not-found" });
  });
});

describe("time", () => {
  const monday = (time: string) => new Date(`2026-03-09T${time}Z`);

  test("three working days without an answer move it on, over the weekend and not a minute earlier", async () => {
    const { reference } = await application();
    const requestId = await ask(maker, reference, mentor(0));
    await moveRequestsOn(monday("08:59:00"));
    expect(await storedHelp(requestId)).toMatchObject({ mentorId: mentor(0).id });
    await moveRequestsOn(monday("09:00:00"));
    const moved = await storedHelp(requestId);
    expect(moved.mentorId).not.toBe(mentor(0).id);
    expect(moved).toMatchObject({ state: "asked", movesOnAt: new Date("2026-03-12T09:00:00Z") });
    expect(moved.answers).toMatchObject([{ mentorId: mentor(0).id, answer: "no-answer" }]);
    expect(await notificationsOf(maker)).toContain("help-moved-on");
  });

  test("a holiday of the organisation is no working day", async () => {
    await database.holiday.create({ data: { day: new Date("2026-03-05"), name: "Founders' day" } });
    const { reference } = await application();
    const requestId = await ask(maker, reference, mentor(0));
    await database.holiday.deleteMany();
    expect((await storedHelp(requestId)).movesOnAt).toEqual(new Date("2026-03-10T09:00:00Z"));
  });

  test("running twice, or in two processes at once, moves it once", async () => {
    const { reference } = await application();
    const requestId = await ask(maker, reference, mentor(0));
    await Promise.all([moveRequestsOn(monday("09:00:00")), moveRequestsOn(monday("09:00:00"))]);
    await moveRequestsOn(monday("09:00:00"));
    expect((await storedHelp(requestId)).answers).toHaveLength(1);
  });

  test("after the last choice it opens to all", async () => {
    const { reference } = await application();
    const requestId = await ask(maker, reference, mentor(0));
    for (const day of ["09", "12", "17"]) await moveRequestsOn(new Date(`2026-03-${day}T09:00:00Z`));
    expect(await storedHelp(requestId)).toMatchObject({ state: "open", mentorId: null });
  });
});

describe("the end", () => {
  test("it is done when both say so, and a finished review lowers the risk on the spot", async () => {
    const { reference, id } = await application();
    const requestId = await ask(maker, reference, null);
    await claimHelp(mentor(0), requestId, askedOn);
    const before = await findScore(maker, id);
    await scored((tx) => finishHelp(mentor(0), requestId, { answer: "fine" }, askedOn, tx));
    expect(await storedHelp(requestId)).toMatchObject({ state: "claimed" });
    expect(await findScore(maker, id)).toEqual(before);
    await scored((tx) => takeFinishBack(mentor(0), requestId, askedOn, tx));
    await scored((tx) => finishHelp(mentor(0), requestId, { answer: "better" }, askedOn, tx));
    await scored((tx) => finishHelp(maker, requestId, { answer: "yes" }, askedOn, tx));
    expect(await storedHelp(requestId)).toMatchObject({ state: "done", closedAt: askedOn });
    expect((await findScore(maker, id))?.residual).toBeLessThan(before?.residual ?? 0);
    expect(await database.controlEvidence.findMany({ where: { applicationId: id } })).toMatchObject([
      { kind: "mentor-review", recordedById: mentor(0).id },
    ]);
    await expect(scored((tx) => takeFinishBack(maker, requestId, askedOn, tx))).rejects.toMatchObject({
      reason: "conflict",
    });
  });

  test.each([
    ["review", "unfinished"],
    ["building", "fine"],
  ])("help with %s that ends %s is no control", async (about, answer) => {
    const { reference, id } = await application();
    const requestId = await ask(maker, reference, null, { about });
    await claimHelp(mentor(0), requestId, askedOn);
    await scored((tx) => finishHelp(mentor(0), requestId, { answer }, askedOn, tx));
    await scored((tx) => finishHelp(maker, requestId, { answer: "partly" }, askedOn, tx));
    expect(await storedHelp(requestId)).toMatchObject({ state: "done" });
    expect(await database.controlEvidence.count({ where: { applicationId: id } })).toBe(0);
  });

  test("an application that is retired meanwhile ends its request, and nobody claims it any more", async () => {
    const { reference } = await application();
    const requestId = await ask(maker, reference, null);
    await retireWithHelp(maker, reference, {}, askedOn);
    expect(await storedHelp(requestId)).toMatchObject({
      state: "closed",
      closedBecause: "The application was retired",
    });
    await expect(claimHelp(mentor(0), requestId, askedOn)).rejects.toMatchObject({ reason: "not-found" });
    await expect(withdrawHelp(maker, requestId, askedOn)).rejects.toMatchObject({ reason: "conflict" });
  });

  test("a request ends when its application is merged, and the mentor sees neither record", async () => {
    const [duplicate, stays] = [await application(), await application()];
    const requestId = await ask(maker, duplicate.reference, null);
    await claimHelp(mentor(0), requestId, askedOn);
    await mergeWithHelp(maker, duplicate.reference, { into: stays.reference }, askedOn);
    expect(await storedHelp(requestId)).toMatchObject({ state: "closed", applicationId: duplicate.id });
    for (const { reference } of [duplicate, stays])
      await expect(getEditableApplication(mentor(0), reference)).rejects.toMatchObject({
        reason: "not-found",
      });
  });

  test("IT asks somebody else, who is not asked again after declining", async () => {
    const { reference } = await application();
    const analyst = await organisation.hire("Fay", "IT", "analyst");
    const requestId = await ask(maker, reference, mentor(0));
    await expect(assignHelp(mentor(2), requestId, mentor(1).id, askedOn)).rejects.toMatchObject({
      reason: "not-found",
    });
    await assignHelp(analyst, requestId, mentor(1).id, askedOn);
    expect(await storedHelp(requestId)).toMatchObject({
      state: "asked",
      mentorId: mentor(1).id,
      choices: [mentor(2).id],
      answers: [{ mentorId: mentor(0).id, answer: "replaced" }],
    });
    expect(await openMessagesOf(mentor(0), requestId)).toBe(0);
    await declineHelp(mentor(1), requestId, {}, askedOn);
    expect(await storedHelp(requestId)).toMatchObject({ state: "asked", mentorId: mentor(2).id });
    await withdrawHelp(maker, requestId, askedOn);
    expect(await openMessagesOf(mentor(2), requestId)).toBe(0);
  });

  test("who handed it over meanwhile asks for nothing any more", async () => {
    const { reference, id } = await application();
    const heir = await organisation.hire("Hal", "Motor", "maker");
    await database.application.update({ where: { id }, data: { ownerId: heir.id } });
    await expect(ask(maker, reference, null)).rejects.toMatchObject({ reason: "not-allowed" });
  });

  test("a mentor who leaves lets go of everything: the open queue and the next choice take over", async () => {
    const leaver = await organisation.hire("Lou", "Finance", "mentor");
    await offerHelp(leaver, 5);
    const [first, second] = [await application(), await application()];
    const claimed = await ask(maker, first.reference, null);
    await claimHelp(leaver, claimed, askedOn);
    const asked = await ask(maker, second.reference, leaver);
    await database.$transaction(async (tx) => {
      await recordLeaver(organisation.administrator, { personId: leaver.id, leftAt: askedOn }, tx);
      await releaseHelpOf(tx, organisation.administrator, leaver.id, askedOn);
    });
    expect(await storedHelp(claimed)).toMatchObject({ state: "open", mentorId: null });
    const moved = await storedHelp(asked);
    expect(moved.state).toBe("asked");
    expect(moved.mentorId).not.toBe(leaver.id);
    expect(await database.applicationGuest.count({ where: { personId: leaver.id } })).toBe(0);
  });

  test("who left without anybody saying so is found by the clock", async () => {
    const leaver = await organisation.hire("Lin", "Finance", "mentor");
    await offerHelp(leaver, 5);
    const { reference } = await application();
    const requestId = await ask(maker, reference, null);
    await claimHelp(leaver, requestId, askedOn);
    await recordLeaver(organisation.administrator, { personId: leaver.id, leftAt: askedOn });
    await moveRequestsOn(askedOn);
    expect(await storedHelp(requestId)).toMatchObject({ state: "open", mentorId: null });
  });
});
