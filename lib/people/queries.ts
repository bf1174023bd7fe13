import { type Actor, isRole } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { typedWords } from "@/lib/foundation/typed-words";
import type { WorkingCalendar } from "@/lib/foundation/working-days";
import { Prisma } from "@/prisma/client/client";
import { ownDrafts, visiblePeople } from "./access";

/** The organisation, or null before it is set up. Its name is on the sign-in page, so it needs no actor. */
export async function findOrganisation() {
  return database.organisation.findFirst({
    where: { only: true },
    select: { name: true, isDemo: true, timeZone: true, logo: true, helpContact: true },
  });
}

/** The organisation's zone and its days off, by which working days are counted. */
export async function readWorkingCalendar(db: Transaction = database): Promise<WorkingCalendar> {
  const [organisation, holidays] = await Promise.all([
    db.organisation.findFirst({ where: { only: true }, select: { timeZone: true } }),
    db.holiday.findMany({ select: { day: true } }),
  ]);
  return {
    timeZone: organisation?.timeZone ?? "UTC",
    holidays: new Set(holidays.map(({ day }) => day.toISOString().slice(0, 10))),
  };
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

/** Colleagues whose name has every word typed, whatever its accents; where nobody has, those whose name comes close. */
export async function findColleagues(actor: Actor, words: unknown, take = 8) {
  const parts = typedWords(words);
  if (parts.length === 0) return [];
  const exact = await listColleagues(actor, await namesWith(parts), take);
  return exact.length > 0 ? exact : listColleagues(actor, await namesLike(parts.join(" ")), take);
}

async function namesWith(parts: readonly string[]) {
  const patterns = Prisma.join(
    parts.map((part) => Prisma.sql`fold_text(name) LIKE '%' || fold_text(${part}) || '%'`),
    " AND ",
  );
  return database.$queryRaw<
    { id: string }[]
  >`SELECT id::text FROM person WHERE left_at IS NULL AND ${patterns} ORDER BY name, id LIMIT 60`;
}

async function namesLike(words: string) {
  return database.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM person WHERE left_at IS NULL AND fold_text(${words}) <% fold_text(name)
    ORDER BY word_similarity(fold_text(${words}), fold_text(name)) DESC, id LIMIT 60`;
}

async function listColleagues(actor: Actor, found: readonly { id: string }[], take: number) {
  return database.person.findMany({
    where: { AND: [visiblePeople(actor), { leftAt: null, id: { in: found.map(({ id }) => id) } }] },
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
