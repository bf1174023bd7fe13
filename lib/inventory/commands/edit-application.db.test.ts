import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { describeDeed } from "@/lib/audit/describe";
import { listAuditRecordsOf } from "@/lib/audit/queries";
import { foundOrganisation } from "@/lib/people/people.testing";
import { addPlatform } from "@/lib/platforms/commands";
import { answersFor, deedsOn, register, stored } from "../inventory.testing";
import { attestApplication, editApplication, setConfidential } from "./edit-application";
import { bringApplicationBack, retireApplication } from "./retire-application";

const now = new Date("2026-04-01T09:00:00Z");

let maker: Actor;
let analyst: Actor;
let platformId: string;
let application: { id: string; reference: string };

beforeAll(async () => {
  const organisation = await foundOrganisation();
  maker = await organisation.hire("Mara", "Motor", "maker");
  analyst = await organisation.hire("Fay", "IT", "analyst");
  const platform = { name: "Excel", standing: "supported", standingSince: "2015-01-01" };
  platformId = (await addPlatform(organisation.administrator, platform)).id;
});

beforeEach(async () => {
  application = await register(maker);
});

function edit(actor: Actor, version: number, more: Record<string, unknown>) {
  const { sendingId: _sending, departmentId: _department, ...answers } = answersFor(maker, more);
  return editApplication(actor, application.reference, { ...answers, version }, now);
}

async function history() {
  return listAuditRecordsOf(maker, application.id);
}

test("a change is kept with what was before, in words", async () => {
  await edit(maker, 1, { title: "Seat plan", platformId });
  expect(await stored(application.id)).toMatchObject({
    title: "Seat plan",
    titleKey: "seat plan",
    version: 2,
    changedAt: now,
  });
  const [latest] = await history();
  expect(latest?.changes).toEqual({ title: ["Room plan", "Seat plan"], platform: [null, "Excel"] });
  expect(latest && describeDeed(latest)).toBe("Mara changed the title and what it is built with");
});

test("saving without a change leaves no trace and no new version", async () => {
  expect(await edit(maker, 1, {})).toEqual({ id: application.id, changed: false });
  expect((await stored(application.id)).version).toBe(1);
  expect(await deedsOn(application.id)).toEqual(["application.registered"]);
});

test("the second of two editors is told what the first one saved, and can decide", async () => {
  await edit(maker, 1, { title: "Hers" });
  const late = edit(analyst, 1, { title: "His", headline: "His line" });
  await expect(late).rejects.toMatchObject({
    reason: "conflict",
    details: { version: 2, theirs: { title: "Hers", headline: "List of who sits where" } },
  });
  expect((await stored(application.id)).title).toBe("Hers");
  await edit(analyst, 2, { title: "His", headline: "His line" });
  expect((await stored(application.id)).title).toBe("His");
});

test("of two who save in the same moment exactly one is kept", async () => {
  const savings = await Promise.allSettled([
    edit(maker, 1, { title: "Hers" }),
    edit(analyst, 1, { title: "His" }),
  ]);
  const refused = savings.flatMap((saving) => (saving.status === "rejected" ? [saving.reason] : []));
  expect(refused).toMatchObject([{ name: "Refusal", reason: "conflict" }]);
  const { title, version } = await stored(application.id);
  expect(version).toBe(2);
  expect(refused[0].details.theirs.title).toBe(title);
});

test("what is retired is brought back before it is changed", async () => {
  await retireApplication(maker, application.reference, { because: "Replaced" }, now);
  await expect(edit(maker, 1, { title: "Seat plan" })).rejects.toMatchObject({ reason: "conflict" });
  await expect(attestApplication(maker, application.reference, now)).rejects.toMatchObject({
    reason: "conflict",
  });
  await bringApplicationBack(maker, application.reference, now);
  await edit(maker, 1, { title: "Seat plan" });
  expect((await stored(application.id)).retiredAt).toBeNull();
});

test("hiding it twice is one deed", async () => {
  await setConfidential(maker, application.reference, true);
  await setConfidential(maker, application.reference, true);
  expect(await deedsOn(application.id)).toEqual(["application.registered", "application.confidential"]);
});
