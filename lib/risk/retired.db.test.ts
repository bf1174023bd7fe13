import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { database, type Transaction } from "@/lib/foundation/database";
import {
  attestApplication,
  editApplication,
  setConfidential,
} from "@/lib/inventory/commands/edit-application";
import {
  answerHandover,
  askHandover,
  assignApplication,
  withdrawHandover,
} from "@/lib/inventory/commands/hand-over-application";
import { answerSecondOwnership, nameSecondOwner } from "@/lib/inventory/commands/name-second-owner";
import { bringApplicationBack, retireApplication } from "@/lib/inventory/commands/retire-application";
import { answersFor, deedsOn, register, stored, undone } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { recordControl, withdrawControl } from "./commands";

const now = new Date("2026-04-01T09:00:00Z");
const control = { kind: "back-up", doneOn: "2026-03-30" };

let owner: Actor;
let analyst: Actor;
let colleague: Actor;
let asked: Actor;
let application: { id: string; reference: string };
let controlId: string;
let handoverId: string;

beforeAll(async () => {
  const { hire } = await foundOrganisation();
  owner = await hire("Mara", "Motor", "maker");
  analyst = await hire("Fay", "IT", "analyst");
  colleague = await hire("Nora", "Motor", "maker");
  asked = await hire("Otto", "Motor", "maker");
  application = await register(owner, { secondOwnerId: asked.id });
  controlId = (await recordControl(owner, application.reference, control, now)).controlId;
  await askHandover(owner, application.reference, { toId: colleague.id }, now);
  const where = { applicationId: application.id };
  handoverId = (await database.handover.findFirstOrThrow({ where })).id;
  await retireApplication(owner, application.reference, {}, now);
});

const deeds: [string, (reference: string, tx: Transaction) => Promise<unknown>][] = [
  [
    "change it",
    (reference, tx) => {
      const { sendingId: _sending, departmentId: _department, ...answers } = answersFor(owner);
      return editApplication(owner, reference, { ...answers, version: 1 }, now, tx);
    },
  ],
  ["hide it", (reference, tx) => setConfidential(owner, reference, true, tx)],
  ["show it", (reference, tx) => setConfidential(owner, reference, false, tx)],
  ["confirm it", (reference, tx) => attestApplication(owner, reference, now, tx)],
  ["say what it needs", (reference, tx) => stateNeeds(owner, reference, { answer: "nothing" }, now, tx)],
  ["ask for a handover", (reference, tx) => askHandover(owner, reference, { toId: colleague.id }, now, tx)],
  ["take the request back", (reference, tx) => withdrawHandover(owner, reference, now, tx)],
  ["take it over", (_reference, tx) => answerHandover(colleague, handoverId, true, now, tx)],
  ["decline it", (_reference, tx) => answerHandover(colleague, handoverId, false, now, tx)],
  ["give it away", (reference, tx) => assignApplication(analyst, reference, { toId: asked.id }, now, tx)],
  [
    "name a second owner",
    (reference, tx) => nameSecondOwner(owner, reference, { secondOwnerId: colleague.id }, now, tx),
  ],
  [
    "remove the second owner",
    (reference, tx) => nameSecondOwner(owner, reference, { secondOwnerId: null }, now, tx),
  ],
  ["agree to be second owner", (reference, tx) => answerSecondOwnership(asked, reference, true, now, tx)],
  ["decline to be second owner", (reference, tx) => answerSecondOwnership(asked, reference, false, now, tx)],
  ["record a control", (reference, tx) => recordControl(owner, reference, control, now, tx)],
  ["take a control back", (_reference, tx) => withdrawControl(owner, controlId, now, tx)],
  ["retire it again", (reference, tx) => retireApplication(owner, reference, {}, now, tx)],
];

test.each(deeds)("when it is retired, nobody can %s", async (_what, deed) => {
  const before = await stored(application.id);
  const told = await deedsOn(application.id);
  const trying = database.$transaction((tx) => deed(application.reference, tx));
  await expect(trying).rejects.toMatchObject({
    reason: "conflict",
    message: expect.stringContaining("retired"),
  });
  expect(await stored(application.id)).toEqual(before);
  expect(await deedsOn(application.id)).toEqual(told);
});

test("it can be brought back, and then everything else can be done", async () => {
  await undone(async (tx) => {
    await bringApplicationBack(owner, application.reference, now, tx);
    await attestApplication(owner, application.reference, now, tx);
  });
});
