import { beforeAll, beforeEach, expect, test } from "vitest";
import type { Actor, Role } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { recordLeaver } from "./commands/add-people";
import { issueSignInLink, redeemSignInLink, setUpOrganisation } from "./commands/one-time-links";
import { foundOrganisation, type Organisation } from "./people.testing";
import { endSession, findActorOfPerson, findActorOfSession, hashToken, startSession } from "./sign-in";

let organisation: Organisation;
let maker: Actor;
let responder: Actor;
let manager: Actor;

beforeAll(async () => {
  organisation = await foundOrganisation();
  responder = await organisation.hire("Jan", "IT", "responder");
  manager = await organisation.hire("Han", "Claims", "manager");
});

beforeEach(async () => {
  maker = await organisation.hire("Mara", "Motor", "maker");
});

/** As if the session had begun, and been used last, so many minutes ago. */
// The columns keep milliseconds and would round up: a session of exactly a day would be a little younger.
async function age(token: string, minutes: { begun: number; seen: number }) {
  await database.$executeRaw`
    UPDATE session SET created_at = date_trunc('milliseconds', now()) - make_interval(mins => ${minutes.begun}),
                       last_seen_at = date_trunc('milliseconds', now()) - make_interval(mins => ${minutes.seen})
    WHERE token_hash = ${hashToken(token)}`;
}

async function session(token: string) {
  return database.session.findUniqueOrThrow({ where: { tokenHash: hashToken(token) } });
}

test("a session is its person, with the rights and the request of this moment", async () => {
  const token = await startSession(manager.id, "persona", "request-1");
  const { Claims, Motor } = organisation.departmentIds;
  const actor = await findActorOfSession(token, "request-2");
  expect(actor).toMatchObject({ id: manager.id, name: "Han", roles: ["manager"], requestId: "request-2" });
  expect(actor?.managedDepartmentIds.toSorted()).toEqual([Claims, Motor].sort());
  const records = await database.auditRecord.findMany({
    where: { subjectIds: { has: (await session(token)).id } },
  });
  expect(records).toMatchObject([
    { deed: "session.started", actorName: "Han", requestId: "request-1", changes: { by: "persona" } },
  ]);
});

test("the token is kept nowhere, and nothing near it opens anything", async () => {
  const token = await startSession(maker.id, "link", null);
  const kept = await session(token);
  expect(JSON.stringify(kept)).not.toContain(token);
  for (const near of [kept.tokenHash, kept.id, "", `${token} `, token.slice(1), token.toUpperCase()]) {
    expect(await findActorOfSession(near, null)).toBeNull();
  }
});

test("signing out ends this session at once, leaves the others, and can be repeated", async () => {
  const [here, elsewhere] = [
    await startSession(maker.id, "link", null),
    await startSession(maker.id, "link", null),
  ];
  const actor = await findActorOfSession(here, null);
  if (!actor) throw new Error("The session has not begun.");
  await endSession(actor);
  await endSession(actor);
  expect(await findActorOfSession(here, null)).toBeNull();
  expect(await findActorOfSession(elsewhere, null)).toMatchObject({ id: maker.id });
  const { id } = await session(here);
  expect(
    await database.auditRecord.count({ where: { deed: "session.ended", subjectIds: { has: id } } }),
  ).toBe(1);
});

test("who has left is signed out everywhere and is nobody any more", async () => {
  const token = await startSession(maker.id, "link", null);
  await recordLeaver(organisation.administrator, {
    personId: maker.id,
    leftAt: new Date("2026-04-01T09:00:00Z"),
  });
  expect(await findActorOfSession(token, null)).toBeNull();
  expect(await findActorOfPerson(maker.id)).toBeNull();
  expect((await session(token)).endedAt).not.toBeNull();
});

test("who is disabled is nobody from the next request on, and comes back with the same session", async () => {
  const token = await startSession(maker.id, "link", null);
  await database.person.update({
    where: { id: maker.id },
    data: { disabledAt: new Date("2026-04-01T09:00:00Z") },
  });
  expect(await findActorOfSession(token, null)).toBeNull();
  await database.person.update({ where: { id: maker.id }, data: { disabledAt: null } });
  expect(await findActorOfSession(token, null)).toMatchObject({ id: maker.id });
});

test("a role that is given or taken counts from the next request on", async () => {
  const token = await startSession(maker.id, "link", null);
  const give = (roles: Role[]) => database.person.update({ where: { id: maker.id }, data: { roles } });
  await give(["maker", "analyst"]);
  expect((await findActorOfSession(token, null))?.roles).toEqual(["maker", "analyst"]);
  await give([]);
  expect((await findActorOfSession(token, null))?.roles).toEqual([]);
});

test("a word that is no role gives no right", async () => {
  await database.person.update({
    where: { id: maker.id },
    data: { roles: ["maker", "owner-of-everything"] },
  });
  expect((await findActorOfPerson(maker.id))?.roles).toEqual(["maker"]);
});

test("somebody who stands in a department's place of manager manages nothing without the role", async () => {
  const { id } = await organisation.hire("Gus", "Finance", "manager");
  await database.person.update({ where: { id }, data: { roles: ["maker"] } });
  expect((await findActorOfPerson(id))?.managedDepartmentIds).toEqual([]);
});

const hours = (count: number) => count * 60;

test.each([
  ["a maker", "used 7 h 59 min ago", hours(8), hours(8) - 1, true],
  ["a maker", "not used for 8 h", hours(9), hours(8), false],
  ["a maker", "begun 23 h 59 min ago", hours(24) - 1, 0, true],
  ["a maker", "begun 24 h ago", hours(24), 0, false],
  ["a responder", "used 59 min ago", hours(1), hours(1) - 1, true],
  ["a responder", "not used for 1 h", hours(2), hours(1), false],
  ["a responder", "begun 11 h 59 min ago", hours(12) - 1, 0, true],
  ["a responder", "begun 12 h ago", hours(12), 0, false],
])("the session of %s, %s", async (who, _how, begun, seen, holds) => {
  const person = who === "a responder" ? responder : maker;
  const token = await startSession(person.id, "link", null);
  await age(token, { begun, seen });
  expect((await findActorOfSession(token, null)) !== null).toBe(holds);
});

test("the limits are those of the roles of this moment: who becomes an administrator has to come in again", async () => {
  const token = await startSession(maker.id, "link", null);
  await age(token, { begun: hours(3), seen: hours(2) });
  await database.person.update({ where: { id: maker.id }, data: { roles: ["administrator"] } });
  expect(await findActorOfSession(token, null)).toBeNull();
});

test("using a session keeps it from growing idle, and never past its end", async () => {
  const token = await startSession(maker.id, "link", null);
  await age(token, { begun: hours(23), seen: hours(7) });
  await findActorOfSession(token, null);
  await database.$executeRaw`UPDATE session SET last_seen_at = last_seen_at - interval '7 hours' WHERE token_hash = ${hashToken(token)}`;
  expect(await findActorOfSession(token, null)).not.toBeNull();
  await age(token, { begun: hours(24), seen: 0 });
  expect(await findActorOfSession(token, null)).toBeNull();
});

let askers = 0;
const somebody = () => ({ address: `198.51.100.${++askers}`, requestId: null });

async function linkFor(name: string) {
  const email = `${name.toLowerCase()}@testing.example`;
  await database.person.update({ where: { id: maker.id }, data: { name, email } });
  const { url } = await issueSignInLink("http://localhost:3000", email);
  return url.split("#")[1] ?? "";
}

test("a sign-in link that several send at once lets one of them in", async () => {
  const token = await linkFor("Olga");
  const tries = await Promise.allSettled([1, 2, 3].map(() => redeemSignInLink({ token }, somebody())));
  expect(tries.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  expect(await database.session.count({ where: { personId: maker.id } })).toBe(1);
});

test("a sign-in link is no key after ten minutes, nor for somebody who has left since", async () => {
  const late = await linkFor("Petra");
  await database.$executeRaw`UPDATE one_time_link SET expires_at = now() WHERE token_hash = ${hashToken(late)}`;
  await expect(redeemSignInLink({ token: late }, somebody())).rejects.toMatchObject({
    reason: "not-allowed",
  });

  const leavers = await linkFor("Quirine");
  const leftAt = new Date("2026-04-01T09:00:00Z");
  await recordLeaver(organisation.administrator, { personId: maker.id, leftAt });
  await expect(redeemSignInLink({ token: leavers }, somebody())).rejects.toMatchObject({
    reason: "not-allowed",
  });
  expect(await database.session.count({ where: { personId: maker.id } })).toBe(0);
});

test("a link made for one purpose serves no other, and is still good for its own", async () => {
  const token = await linkFor("Rosa");
  const answers = { organisation: "Another", department: "IT", name: "Rosa", email: "rosa@testing.example" };
  const setUp = setUpOrganisation({ ...answers, token }, somebody(), async () => {});
  await expect(setUp).rejects.toMatchObject({ reason: "not-allowed" });
  const session = await redeemSignInLink({ token }, somebody());
  expect(await findActorOfSession(session, null)).toMatchObject({ id: maker.id });
});
