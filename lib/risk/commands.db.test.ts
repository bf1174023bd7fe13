import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { stateNeeds } from "@/lib/dependencies/commands/state-needs";
import { database } from "@/lib/foundation/database";
import { attestApplication, editApplication } from "@/lib/inventory/commands/edit-application";
import { retireApplication } from "@/lib/inventory/commands/retire-application";
import { answersFor, deedsOn, register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation } from "@/lib/people/people.testing";
import { addPlatform } from "@/lib/platforms/commands";
import { changeAndScore, recordControl, scoreStaleApplications, withdrawControl } from "./commands";
import { illuminate } from "./illumination";
import { getFacts, listControls } from "./queries";
import { scoreRisk } from "./score";

const now = new Date("2026-04-01T09:00:00Z");
const later = new Date("2026-09-01T09:00:00Z");

const grave = {
  ifItStops: "harms-others",
  moneyAtStake: "more",
  regulation: "external",
  dataClassification: "restricted",
  peopleAffected: "more",
  whoWouldNotice: "public",
  complexity: "high",
};

const mild = {
  ifItStops: "nuisance",
  moneyAtStake: "none",
  regulation: "none",
  dataClassification: "public",
  peopleAffected: "one",
  whoWouldNotice: "inside",
  complexity: "low",
};

let maker: Actor;
let colleague: Actor;
let analyst: Actor;
let platformId: string;

beforeAll(async () => {
  const { administrator, hire } = await foundOrganisation();
  maker = await hire("Mara", "Motor", "maker");
  colleague = await hire("Nora", "Motor", "maker");
  analyst = await hire("Fay", "IT", "analyst");
  const access = {
    name: "Access",
    standing: "phasing-out",
    standingSince: "2024-07-01",
    phasesOutOn: "2027-06-30",
  };
  platformId = (await addPlatform(administrator, access)).id;
});

beforeEach(async () => {
  await database.applicationScore.deleteMany();
  await database.applicationLink.deleteMany();
});

async function scoreOf(id: string) {
  return database.applicationScore.findUniqueOrThrow({ where: { applicationId: id } });
}

async function expectPureScore(application: { id: string; reference: string }, at: Date) {
  const facts = await getFacts(analyst, application.reference);
  const { residual, band, inherent } = scoreRisk(facts, at);
  const illumination = illuminate(facts, at).value;
  expect(await scoreOf(application.id)).toMatchObject({
    residual,
    band,
    inherent,
    illumination,
    scoredAt: at,
  });
}

function edited(more: Record<string, unknown>) {
  const { sendingId: _sending, departmentId: _department, ...answers } = answersFor(maker, more);
  return answers;
}

test.each([
  ["mild", mild],
  ["grave", grave],
  ["unknown", {}],
])("the stored score of something %s is the score of its facts", async (_how, answers) => {
  const application = await register(maker, { ...answers, platformId });
  await changeAndScore(now, (tx) => stateNeeds(maker, application.reference, { answer: "nothing" }, now, tx));
  await expectPureScore(application, now);
});

test("each change leaves the score of that moment", async () => {
  const application = await register(maker, grave);
  await changeAndScore(later, (tx) => attestApplication(maker, application.reference, later, tx));
  const before = await scoreOf(application.id);
  await expectPureScore(application, later);
  const control = { kind: "back-up", doneOn: "2026-08-30" };
  await changeAndScore(later, (tx) => recordControl(maker, application.reference, control, later, tx));
  await expectPureScore(application, later);
  expect((await scoreOf(application.id)).residual).toBeLessThanOrEqual(before.residual);
});

test("a control that was taken back counts no longer, and both deeds are told", async () => {
  const application = await register(maker, grave);
  await changeAndScore(later, (tx) => attestApplication(maker, application.reference, later, tx));
  const before = await scoreOf(application.id);
  await changeAndScore(later, (tx) =>
    recordControl(
      maker,
      application.reference,
      { kind: "independent-check", doneOn: "2026-08-30" },
      later,
      tx,
    ),
  );
  const [control] = await listControls(maker, application.id);
  await changeAndScore(later, (tx) => withdrawControl(maker, control?.id ?? "", later, tx));
  expect((await scoreOf(application.id)).residual).toBe(before.residual);
  expect((await deedsOn(application.id)).slice(-2)).toEqual(["control.recorded", "control.withdrawn"]);
  for (const id of [control?.id, "no-id", undefined]) {
    await expect(withdrawControl(maker, id, later)).rejects.toMatchObject({ reason: "not-found" });
  }
});

test("a mentor's review is recorded by analysts, the rest by owners, and nothing by others or before it is done", async () => {
  const { reference } = await register(maker);
  const review = { kind: "mentor-review", doneOn: "2026-03-30" };
  await recordControl(analyst, reference, review, now);
  await expect(recordControl(maker, reference, review, now)).rejects.toThrow("Choose what was done");
  await expect(recordControl(colleague, reference, review, now)).rejects.toMatchObject({
    reason: "not-allowed",
  });
  const tomorrow = { kind: "back-up", doneOn: "2026-04-03" };
  await expect(recordControl(maker, reference, tomorrow, now)).rejects.toThrow("still to come");
});

test("what feeds something grave becomes graver itself, through others too, and calms down again", async () => {
  const reader = await register(colleague, { title: "Reader", ...mild });
  const between = await register(maker, { title: "Between", ...mild });
  const source = await register(maker, { title: "Source", ...mild });
  const reads = (from: string) => ({ answer: "nothing", reads: [from] });
  await changeAndScore(now, (tx) => stateNeeds(maker, source.reference, { answer: "nothing" }, now, tx));
  await changeAndScore(now, (tx) => stateNeeds(maker, between.reference, reads(source.reference), now, tx));
  await changeAndScore(now, (tx) =>
    stateNeeds(colleague, reader.reference, reads(between.reference), now, tx),
  );
  const calm = await scoreOf(source.id);

  const graver = { ...edited({ title: "Reader", ...grave }), version: 1 };
  await changeAndScore(now, (tx) => editApplication(colleague, reader.reference, graver, now, tx));
  expect((await scoreOf(source.id)).inherent).toBeGreaterThan(calm.inherent);
  for (const application of [reader, between, source]) await expectPureScore(application, now);

  const milder = { ...edited({ title: "Reader", ...mild }), version: 2 };
  await changeAndScore(now, (tx) => editApplication(colleague, reader.reference, milder, now, tx));
  expect(await scoreOf(source.id)).toMatchObject({ inherent: calm.inherent, residual: calm.residual });
});

test("linking to and unlinking from something grave moves what feeds it", async () => {
  const reader = await register(maker, { title: "Reader", ...grave });
  const source = await register(maker, { title: "Source", ...mild });
  await scoreStaleApplications(now, now);
  const calm = await scoreOf(source.id);
  const needs = { answer: "nothing", reads: [source.reference] };
  await changeAndScore(now, (tx) => stateNeeds(maker, reader.reference, needs, now, tx));
  expect((await scoreOf(source.id)).inherent).toBeGreaterThan(calm.inherent);
  await changeAndScore(now, (tx) => stateNeeds(maker, reader.reference, { answer: "nothing" }, now, tx));
  expect((await scoreOf(source.id)).inherent).toBe(calm.inherent);
});

test("retiring what is grave calms down what fed it", async () => {
  const reader = await register(maker, { title: "Reader", ...grave });
  const source = await register(maker, { title: "Source", ...mild });
  await scoreStaleApplications(now, now);
  const calm = await scoreOf(source.id);
  const needs = { answer: "nothing", reads: [source.reference] };
  await changeAndScore(now, (tx) => stateNeeds(maker, reader.reference, needs, now, tx));
  expect((await scoreOf(source.id)).inherent).toBeGreaterThan(calm.inherent);
  await changeAndScore(now, (tx) => retireApplication(maker, reader.reference, {}, now, tx));
  expect((await scoreOf(source.id)).inherent).toBe(calm.inherent);
});

test("two that read from each other are scored all the same", async () => {
  const one = await register(maker, { title: "One", ...grave });
  const other = await register(maker, { title: "Other", ...mild });
  await stateNeeds(maker, one.reference, { answer: "nothing", reads: [other.reference] }, now);
  await stateNeeds(maker, other.reference, { answer: "nothing", reads: [one.reference] }, now);
  await scoreStaleApplications(now, now);
  for (const application of [one, other]) await expectPureScore(application, now);
});

test("whatever was not scored today is scored once, and a second run finds nothing left", async () => {
  await register(maker);
  const all = await database.application.count();
  expect(await scoreStaleApplications(now, now)).toBe(all);
  expect(await scoreStaleApplications(now, now)).toBe(0);
  expect(await scoreStaleApplications(later, later)).toBe(all);
});

test("of an unseen application nothing is told but that it is confidential", async () => {
  const reader = await register(colleague, { title: "Salary list", ...grave });
  const source = await register(maker, { title: "Source", ...mild });
  await stateNeeds(colleague, reader.reference, { answer: "nothing", reads: [source.reference] }, now);
  await database.application.update({ where: { id: reader.id }, data: { confidential: true } });
  await scoreStaleApplications(now, now);
  const facts = await getFacts(maker, source.reference);
  expect(facts.feeds).toMatchObject([{ title: "a confidential application", reference: "" }]);
});
