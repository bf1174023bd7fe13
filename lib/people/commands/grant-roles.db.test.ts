import { beforeAll, expect, test } from "vitest";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { actorOf, foundOrganisation, type Organisation } from "../people.testing";
import { findActorOfSession, startSession } from "../sign-in";
import { addDepartment } from "./add-people";
import { changeDepartment, removeDepartment } from "./change-departments";
import { changeLogo, changeOrganisation } from "./change-organisation";
import {
  addColleague,
  changePerson,
  closeAccount,
  noteLeaver,
  noteReturn,
  openAccount,
} from "./change-person";
import { changeProfile } from "./change-profile";
import { endOtherSessions, endOwnSession, endSessionsOf } from "./end-sessions";
import { answerRoleRequest, grantRole, takeRole } from "./grant-roles";
import { addHoliday, addHolidayList, addUsualHolidays, removeHoliday } from "./keep-holidays";

let organisation: Organisation;
let first: Actor;
let imke: Actor;
const now = () => new Date();

/** The same person with a session of this moment. */
async function signedIn(actor: Actor) {
  const found = await findActorOfSession(await startSession(actor.id, "link", null), null);
  if (!found) throw new Error("No session.");
  return found;
}

beforeAll(async () => {
  organisation = await foundOrganisation();
  first = await signedIn(organisation.administrator);
  imke = await organisation.hire("Imke Mulder", "Claims", "maker");
});

test.each(["maker", "mentor", "analyst", "manager", "responder"] as const)(
  "a %s can change none of it",
  async (role) => {
    const actor = await signedIn(await organisation.hire(`A ${role}`, "Finance", role));
    const id = imke.id;
    const deeds = [
      () => grantRole(actor, { personId: id, role: "mentor" }, now()),
      () => takeRole(actor, { personId: id, role: "maker" }, now()),
      () => answerRoleRequest(actor, { requestId: id, agrees: true }, now()),
      () => changeDepartment(actor, { id }, now()),
      () => removeDepartment(actor, id, now()),
      () => addColleague(actor, {}),
      () => changePerson(actor, { id }, now()),
      () => closeAccount(actor, id, now()),
      () => openAccount(actor, id, now()),
      () => noteLeaver(actor, {}, now()),
      () => noteReturn(actor, id, now()),
      () => endSessionsOf(actor, id, now()),
      () => changeOrganisation(actor, {}, now()),
      () => changeLogo(actor, null, now()),
      () => addHoliday(actor, {}, now()),
      () => addHolidayList(actor, {}, now()),
      () => addUsualHolidays(actor, {}, now()),
      () => removeHoliday(actor, "2026-12-25", now()),
    ];
    for (const deed of deeds) await expect(deed()).rejects.toMatchObject({ reason: "not-allowed" });
  },
);

test("a role is granted and taken, leaves a trace and is told", async () => {
  expect(await grantRole(first, { personId: imke.id, role: "mentor" }, now())).toEqual({
    outcome: "granted",
  });
  expect((await actorOf(imke.id)).roles).toEqual(["maker", "mentor"]);
  expect(
    await database.auditRecord.count({ where: { deed: "role.granted", subjectIds: { has: imke.id } } }),
  ).toBe(1);
  expect(await database.notification.count({ where: { personId: imke.id, kind: "role-changed" } })).toBe(1);
  await takeRole(first, { personId: imke.id, role: "mentor" }, now());
  expect((await actorOf(imke.id)).roles).toEqual(["maker"]);
});

test("nobody changes their own roles, and an old sign-in is not enough", async () => {
  await expect(grantRole(first, { personId: first.id, role: "responder" }, now())).rejects.toThrow(
    "themselves",
  );
  await expect(takeRole(first, { personId: first.id, role: "administrator" }, now())).rejects.toThrow(
    "themselves",
  );
  const later = new Date(Date.now() + 11 * 60_000);
  await expect(grantRole(first, { personId: imke.id, role: "mentor" }, later)).rejects.toMatchObject({
    details: { signIn: expect.stringContaining("/sign-in?next=") },
  });
  await expect(
    grantRole(organisation.administrator, { personId: imke.id, role: "mentor" }, now()),
  ).rejects.toThrow("sign-in");
});

test("once there are two administrators, a third person's responder role needs the second one's yes", async () => {
  const ada = await organisation.hire("Ada Okonjo", "IT", "maker");
  expect(await grantRole(first, { personId: ada.id, role: "administrator" }, now())).toEqual({
    outcome: "granted",
  });
  const second = await signedIn(await actorOf(ada.id));

  await expect(grantRole(first, { personId: second.id, role: "responder" }, now())).rejects.toThrow(
    "third person",
  );
  expect(await grantRole(first, { personId: imke.id, role: "responder" }, now())).toEqual({
    outcome: "asked",
  });
  expect((await actorOf(imke.id)).roles).not.toContain("responder");
  expect(await database.notification.count({ where: { personId: second.id, kind: "role-asked" } })).toBe(1);
  await expect(grantRole(first, { personId: imke.id, role: "responder" }, now())).rejects.toThrow(
    "asked already",
  );

  const { id: requestId } = await database.roleRequest.findFirstOrThrow({ where: { answer: null } });
  await expect(answerRoleRequest(first, { requestId, agrees: true }, now())).rejects.toThrow("somebody else");
  expect(await answerRoleRequest(second, { requestId, agrees: true }, now())).toEqual({ outcome: "granted" });
  expect((await actorOf(imke.id)).roles).toContain("responder");
  await expect(answerRoleRequest(second, { requestId, agrees: true }, now())).rejects.toThrow("meanwhile");

  const both = await Promise.allSettled([
    takeRole(first, { personId: second.id, role: "administrator" }, now()),
    takeRole(second, { personId: first.id, role: "administrator" }, now()),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(await database.person.count({ where: { roles: { has: "administrator" } } })).toBe(1);
  await database.person.update({ where: { id: first.id }, data: { roles: ["administrator"] } });
});

test("the last administrator cannot leave nor be closed", async () => {
  await database.person.updateMany({ where: { id: { not: first.id } }, data: { roles: ["maker"] } });
  await expect(closeAccount(first, first.id, now())).rejects.toThrow("your own account");
  await expect(noteLeaver(first, { personId: first.id, leftOn: "2026-01-01" }, now())).rejects.toThrow(
    "You are here",
  );
});

test("closing an account and leaving end sessions, and both can be undone", async () => {
  const token = await startSession(imke.id, "link", null);
  await closeAccount(first, imke.id, now());
  expect(await findActorOfSession(token, null)).toBeNull();
  await openAccount(first, imke.id, now());
  expect(await findActorOfSession(token, null)).toBeNull();
  await noteLeaver(first, { personId: imke.id, leftOn: "2026-01-02" }, now());
  await expect(actorOf(imke.id)).rejects.toThrow("Nobody active");
  await noteReturn(first, imke.id, now());
  expect((await actorOf(imke.id)).name).toBe("Imke Mulder");
});

test("two moves that cross each other make no circle", async () => {
  const [a, b] = [
    await addDepartment(first, { name: "North", parentId: null }),
    await addDepartment(first, { name: "South", parentId: null }),
  ];
  const move = (id: string, name: string, parentId: string) =>
    changeDepartment(first, { id, name, parentId, managerId: null }, now());
  const both = await Promise.allSettled([move(a.id, "North", b.id), move(b.id, "South", a.id)]);
  expect(both.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  expect(
    await database.department.count({ where: { name: { in: ["North", "South"] }, parentId: null } }),
  ).toBe(1);
});

test("a new manager gets the role and the sight, and is told; oneself cannot be one", async () => {
  const { Claims, Motor } = organisation.departmentIds;
  const change = { id: Claims, name: "Claims", parentId: null };
  expect(await changeDepartment(first, { ...change, managerId: imke.id }, now())).toMatchObject({
    grantedManager: "Imke Mulder",
  });
  expect((await actorOf(imke.id)).managedDepartmentIds).toEqual(expect.arrayContaining([Claims, Motor]));
  expect(
    await database.notification.count({ where: { personId: imke.id, kind: "department-changed" } }),
  ).toBe(1);
  await expect(changeDepartment(first, { ...change, managerId: first.id }, now())).rejects.toThrow(
    "yourself",
  );
  await expect(
    changeDepartment(first, { ...change, name: "Finance", managerId: imke.id }, now()),
  ).rejects.toThrow("already");
  await expect(removeDepartment(first, Claims, now())).rejects.toThrow("not empty");
  await takeRole(first, { personId: imke.id, role: "manager" }, now());
  expect(await database.department.count({ where: { managerId: imke.id } })).toBe(0);
});

test("one address is one person", async () => {
  const person = { name: "Jo Berg", jobTitle: "", departmentId: organisation.departmentIds.IT };
  const { id } = await addColleague(first, { ...person, email: "jo@testing.example" });
  await expect(addColleague(first, { ...person, email: "JO@testing.example" })).rejects.toThrow("already");
  expect(await changePerson(first, { ...person, id, name: "Jo Bergh", email: "" }, now())).toEqual({
    changed: true,
  });
  expect(await database.person.findUniqueOrThrow({ where: { id } })).toMatchObject({
    name: "Jo Bergh",
    email: null,
  });
});

test("sessions: one's own, all others, and never somebody else's", async () => {
  const here = await signedIn(imke);
  const other = await signedIn(imke);
  await expect(endOwnSession(here, first.sessionId, now())).rejects.toMatchObject({ reason: "not-found" });
  await endOwnSession(here, other.sessionId, now());
  await startSession(imke.id, "link", null);
  expect(await endOtherSessions(here, now())).toEqual({ count: 1 });
  expect(await database.session.count({ where: { personId: imke.id, endedAt: null } })).toBe(1);
  expect(await endSessionsOf(first, imke.id, now())).toEqual({ count: 1 });
});

test("holidays are added once, and a removed one can be put back", async () => {
  expect(await addUsualHolidays(first, { country: "NL", year: "2026" }, now())).toEqual({
    added: 7,
    known: 0,
  });
  expect(await addHolidayList(first, { list: "2026-12-25 Noel\n2026-12-31 Old year" }, now())).toEqual({
    added: 1,
    known: 1,
  });
  await expect(addHolidayList(first, { list: "2027-01-01 New\nsoon" }, now())).rejects.toThrow("soon");
  await expect(addHoliday(first, { day: "2026-12-25", name: "Again" }, now())).rejects.toThrow("already");
  expect(await removeHoliday(first, "2026-12-25", now())).toEqual({
    day: "2026-12-25",
    name: "Christmas Day",
  });
  expect(await database.holiday.count()).toBe(7);
});

test("profile and organisation are kept with what they were before", async () => {
  await changeProfile(imke, { locale: "nl", timeZone: "Europe/Vienna", theme: "dark" }, now());
  await expect(
    changeProfile(imke, { locale: "nl", timeZone: "Mars/Base", theme: "dark" }, now()),
  ).rejects.toThrow("time zone");
  expect(await database.person.findUniqueOrThrow({ where: { id: imke.id } })).toMatchObject({
    theme: "dark",
    locale: "nl",
  });
  await changeOrganisation(
    first,
    { name: "Testing Mutual", helpContact: "Desk 1", timeZone: "Europe/Vienna" },
    now(),
  );
  await expect(changeLogo(first, Buffer.from("<svg/>"), now())).rejects.toThrow("no PNG");
  expect(await database.auditRecord.findFirst({ where: { deed: "organisation.changed" } })).toMatchObject({
    changes: { helpContact: ["", "Desk 1"] },
  });
});
