import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { hasLeft } from "@/lib/people/departure";
import { type MentorFacts, type MentorRequest, matchMentors } from "../match";
import { isAway } from "../next-choice";

const languageWords: Record<string, string> = {
  en: "English",
  nl: "Dutch",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
};

export function languageWord(code: string) {
  return languageWords[code] ?? code;
}

type Sought = { platform: string | null; kind: MentorRequest["kind"]; ownerId: string; departmentId: string };

/** The three mentors who fit an application best and have a free place, with the reasons. */
export async function findMentorsFor(actor: Actor, application: Sought, now: Date, tx?: Transaction) {
  const db = tx ?? database;
  const [mentors, departments, owner] = await Promise.all([
    readMentors(db, now),
    readDepartmentPaths(db),
    db.person.findUnique({ where: { id: application.ownerId }, select: { locale: true } }),
  ]);
  const request = requestOf(application, owner?.locale ?? "en", departments);
  return matchMentors(
    request,
    mentors.filter(({ personId }) => personId !== actor.id),
  );
}

export function requestOf(application: Sought, locale: string, departments: DepartmentPaths): MentorRequest {
  return {
    ...application,
    topics: [],
    languages: [languageWord(locale)],
    departmentPath: departments(application.departmentId),
  };
}

export type ListedMentor = MentorFacts & { department: string; awayUntil: Date | null };

/** Every mentor who is here, by name: anybody may know who helps with what. */
export function listMentors(_actor: Actor, now: Date) {
  return readMentors(database, now);
}

/** Every mentor who is here, with today's mentees. */
export async function readMentors(db: Transaction, now: Date): Promise<ListedMentor[]> {
  const [mentors, departments, taken] = await Promise.all([
    db.mentor.findMany({
      where: { person: { leftAt: null, disabledAt: null, roles: { has: "mentor" } } },
      select: {
        personId: true,
        platforms: true,
        topics: true,
        languages: true,
        capacity: true,
        available: true,
        awayUntil: true,
        person: {
          select: {
            name: true,
            departmentId: true,
            leftAt: true,
            disabledAt: true,
            department: { select: { name: true } },
          },
        },
      },
    }),
    readDepartmentPaths(db),
    db.helpRequest.groupBy({ by: ["mentorId"], where: { state: "claimed" }, _count: true }),
  ]);
  const menteesById = new Map(taken.map(({ mentorId, _count }) => [mentorId, _count]));
  return mentors
    .map(({ person, languages, available, ...mentor }) => ({
      ...mentor,
      name: person.name,
      languages: languages.map(languageWord),
      departmentId: person.departmentId,
      department: person.department.name,
      departmentPath: departments(person.departmentId),
      mentees: menteesById.get(mentor.personId) ?? 0,
      available: available && !isAway(mentor.awayUntil, now) && !hasLeft(person),
    }))
    .sort((one, other) => one.name.localeCompare(other.name, "en"));
}

export type DepartmentPaths = (departmentId: string) => string[];

/** For each department the way from the top of the organisation down to it. */
export async function readDepartmentPaths(db: Transaction): Promise<DepartmentPaths> {
  const departments = await db.department.findMany({ select: { id: true, parentId: true } });
  const parentById = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  return (departmentId) => {
    const path: string[] = [];
    for (let id: string | null = departmentId; id && !path.includes(id); id = parentById.get(id) ?? null)
      path.unshift(id);
    return path;
  };
}
