import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { register } from "@/lib/inventory/inventory.testing";
import { foundOrganisation, type Organisation } from "@/lib/people/people.testing";
import { claimHelp } from "./commands/claim-help";
import { ask, askedOn, offerHelp, storedHelp } from "./mentoring.testing";

const contenders = 8;
const rounds = 25;

let organisation: Organisation;
let maker: Actor;
let mentors: Actor[];

beforeAll(async () => {
  organisation = await foundOrganisation();
  maker = await organisation.hire("Mara", "Motor", "maker");
  mentors = [];
  for (let at = 0; at < contenders; at++) {
    const mentor = await organisation.hire(`Mentor ${at}`, "Finance", "mentor");
    await offerHelp(mentor, 10);
    mentors.push(mentor);
  }
});

async function openRequest(title: string) {
  const { reference } = await register(maker, { title });
  return ask(maker, reference, null);
}

async function attempt(mentor: Actor, requestId: string) {
  return claimHelp(mentor, requestId, askedOn).then(
    () => "won",
    (error: unknown) => (error instanceof Refusal ? error.message : String(error)),
  );
}

test(`of ${contenders} who claim at once exactly one wins, and the others are told who`, async () => {
  for (let round = 0; round < rounds; round++) {
    await database.helpRequest.updateMany({
      where: { state: "claimed" },
      data: { state: "done", closedAt: askedOn },
    });
    const requestId = await openRequest(`Room plan ${round}`);
    const outcomes = await Promise.all(mentors.map((mentor) => attempt(mentor, requestId)));
    const { mentorId } = await storedHelp(requestId);
    const winner = mentors.find(({ id }) => id === mentorId);
    expect(outcomes.filter((outcome) => outcome === "won")).toHaveLength(1);
    const told = `${winner?.name} claimed this a moment ago. Others still wait.`;
    expect(outcomes.filter((outcome) => outcome === told)).toHaveLength(contenders - 1);
    expect(
      await database.applicationGuest.findMany({
        where: { application: { helpRequests: { some: { id: requestId } } } },
      }),
    ).toMatchObject([{ personId: mentorId }]);
  }
});

test("one mentor with one place who claims many at once gets one", async () => {
  const busy = await organisation.hire("Busy", "Finance", "mentor");
  await offerHelp(busy, 1);
  const requests = await Promise.all([1, 2, 3, 4].map((at) => openRequest(`Rota ${at}`)));
  const outcomes = await Promise.all(requests.map((requestId) => attempt(busy, requestId)));
  expect(outcomes.filter((outcome) => outcome === "won")).toHaveLength(1);
  expect(outcomes.filter((outcome) => /You have 1 of 1 places taken/.test(outcome))).toHaveLength(3);
  expect(await database.helpRequest.count({ where: { mentorId: busy.id, state: "claimed" } })).toBe(1);
});

test("nobody claims a request about their own application, and a mentor without a profile is led to it", async () => {
  const both = await organisation.hire("Both", "Motor", "maker", "mentor");
  await offerHelp(both, 3);
  const { reference } = await register(both, { title: "Own rooms" });
  const own = await ask(both, reference, null);
  expect(await attempt(both, own)).toMatch(/look after this application yourself/);
  const fresh = await organisation.hire("Fresh", "Motor", "mentor");
  expect(await attempt(fresh, own)).toMatch(/Say first what you help with/);
  expect(await attempt(maker, own)).toMatch(/Only mentors claim/);
});
