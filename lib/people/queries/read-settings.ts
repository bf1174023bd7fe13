import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ownSessions } from "../access";

export async function readProfile(actor: Actor) {
  return database.person.findUniqueOrThrow({
    where: { id: actor.id },
    select: {
      name: true,
      email: true,
      jobTitle: true,
      locale: true,
      timeZone: true,
      theme: true,
      department: { select: { name: true } },
    },
  });
}

const mostSessions = 50;

/** Where the actor is signed in: what has ended, or run out by its age, is not shown. */
export async function listOwnSessions(actor: Actor, now: Date) {
  const isShort = actor.roles.some((role) => role === "responder" || role === "administrator");
  const [idleHours, wholeHours] = isShort ? [1, 12] : [8, 24];
  const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  const sessions = await database.session.findMany({
    where: {
      AND: [
        ownSessions(actor),
        { endedAt: null, lastSeenAt: { gt: ago(idleHours) }, createdAt: { gt: ago(wholeHours) } },
      ],
    },
    orderBy: [{ lastSeenAt: "desc" }, { id: "desc" }],
    take: mostSessions,
    select: { id: true, signedInBy: true, createdAt: true, lastSeenAt: true },
  });
  return sessions.map((session) => ({ ...session, isThisOne: session.id === actor.sessionId }));
}

export async function listHolidays(_actor: Actor, year: number) {
  const holidays = await database.holiday.findMany({
    where: { day: { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) } },
    orderBy: { day: "asc" },
    select: { day: true, name: true },
  });
  return holidays.map(({ day, name }) => ({ day: day.toISOString().slice(0, 10), name }));
}

const here = { leftAt: null, disabledAt: null } as const;

/** What an administrator should know about the organisation itself. */
export async function readStateOfThings(_actor: Actor, now: Date) {
  const year = now.getUTCFullYear();
  const thisYear = { gte: new Date(Date.UTC(year, 0, 1)), lt: new Date(Date.UTC(year + 1, 0, 1)) };
  const gone = { OR: [{ managerId: null }, { manager: { NOT: here } }] };
  const [
    people,
    peopleWithoutDepartmentManager,
    departmentsWithoutManager,
    waiting,
    holidays,
    places,
    heads,
  ] = await Promise.all([
    database.person.count({ where: here }),
    database.person.count({ where: { AND: [here, { department: gone }] } }),
    database.department.count({ where: gone }),
    database.roleRequest.count({ where: { answer: null } }),
    database.holiday.count({ where: { day: thisYear } }),
    database.organisation.findFirst({
      where: { only: true },
      select: { helpContact: true, logo: true },
    }),
    database.person.count({ where: { AND: [here, { roles: { has: "administrator" } }] } }),
  ]);
  return {
    people,
    peopleWithoutDepartmentManager,
    departmentsWithoutManager,
    roleRequestsWaiting: waiting,
    holidaysThisYear: holidays,
    hasHelpContact: Boolean(places?.helpContact),
    hasLogo: Boolean(places?.logo),
    identityProvider: Boolean(process.env.OIDC_ISSUER),
    administrators: heads,
  };
}
