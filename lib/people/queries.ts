import { type Actor, isRole } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ownDrafts, visiblePeople } from "./access";

/** The organisation, or null before it is set up. Its name is on the sign-in page, so it needs no actor. */
export async function findOrganisation() {
  return database.organisation.findFirst({
    where: { only: true },
    select: { name: true, isDemo: true, timeZone: true },
  });
}

/** The demo organisation's personas; none anywhere else, and the caller checks that this machine may offer them. */
export async function listPersonas() {
  const people = await database.person.findMany({
    where: { persona: { not: null }, leftAt: null, disabledAt: null },
    orderBy: { createdAt: "asc" },
    select: {
      id: true,
      name: true,
      jobTitle: true,
      roles: true,
      persona: true,
      department: { select: { name: true } },
    },
  });
  return people.map((person) => ({ ...person, roles: person.roles.filter(isRole) }));
}

/** True for a first administrator who came by the set-up link and could not come back without an identity. */
export async function mayConnectIdentity(actor: Actor) {
  const sessions = await database.session.count({
    where: { id: actor.sessionId ?? actor.id, signedInBy: "link", person: { identities: { none: {} } } },
  });
  return sessions > 0;
}

/** How the person reads: language, time zone and theme follow the person. */
export async function findReader(actor: Actor) {
  return database.person.findUnique({
    where: { id: actor.id },
    select: { locale: true, timeZone: true, department: { select: { name: true } } },
  });
}

/** Colleagues whose name contains the words typed, at most `take`. */
export async function findColleagues(actor: Actor, words: string, take = 8) {
  const parts = words.trim().slice(0, 80).split(/\s+/).filter(Boolean).slice(0, 5);
  if (parts.length === 0) return [];
  return database.person.findMany({
    where: {
      AND: [
        visiblePeople(actor),
        { leftAt: null },
        ...parts.map((part) => ({ name: { contains: part, mode: "insensitive" as const } })),
      ],
    },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take,
    select: { id: true, name: true, jobTitle: true, department: { select: { name: true } } },
  });
}

export async function listDepartments(_actor: Actor) {
  return database.department.findMany({
    orderBy: { name: "asc" },
    select: { id: true, name: true, parentId: true },
  });
}

export async function listDrafts(actor: Actor) {
  return database.draft.findMany({
    where: { AND: [ownDrafts(actor)] },
    orderBy: { updatedAt: "desc" },
    take: 50,
    select: { id: true, form: true, subjectId: true, content: true, updatedAt: true },
  });
}

/** The draft for a form, or null. With no `id`, the newest one of that form and subject. */
export async function findDraft(actor: Actor, sought: { id?: string; form: string; subjectId: string }) {
  const { id, form, subjectId } = sought;
  return database.draft.findFirst({
    where: { AND: [ownDrafts(actor), { form, subjectId }, id ? { id } : {}] },
    orderBy: { updatedAt: "desc" },
    select: { id: true, content: true, updatedAt: true },
  });
}
