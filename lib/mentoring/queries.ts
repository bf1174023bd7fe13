import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { type MentorRequest, matchMentors } from "./match";

const languageWords: Record<string, string> = {
  en: "English",
  nl: "Dutch",
  de: "German",
  fr: "French",
  es: "Spanish",
  it: "Italian",
};

type Sought = { platform: string | null; kind: MentorRequest["kind"]; ownerId: string; departmentId: string };

/** The three mentors who fit an application best, with the reasons. */
export async function findMentorsFor(actor: Actor, application: Sought) {
  const [mentors, departments, owner] = await Promise.all([
    database.mentor.findMany({
      where: { available: true, person: { leftAt: null, disabledAt: null, id: { not: actor.id } } },
      select: {
        personId: true,
        platforms: true,
        topics: true,
        languages: true,
        capacity: true,
        available: true,
        person: { select: { name: true, departmentId: true } },
      },
    }),
    database.department.findMany({ select: { id: true, parentId: true } }),
    database.person.findUnique({ where: { id: application.ownerId }, select: { locale: true } }),
  ]);
  const parentById = new Map(departments.map(({ id, parentId }) => [id, parentId]));
  const request: MentorRequest = {
    ...application,
    topics: [],
    languages: [languageWords[owner?.locale ?? "en"] ?? "English"],
    departmentPath: pathOf(application.departmentId, parentById),
  };
  return matchMentors(
    request,
    mentors.map(({ person, languages, ...mentor }) => ({
      ...mentor,
      name: person.name,
      languages: languages.map((code) => languageWords[code] ?? code),
      departmentId: person.departmentId,
      departmentPath: pathOf(person.departmentId, parentById),
      mentees: 0,
    })),
  );
}

/** From the top of the organisation down to the department. */
function pathOf(departmentId: string, parentById: ReadonlyMap<string, string | null>): string[] {
  const path: string[] = [];
  for (let id: string | null = departmentId; id && !path.includes(id); id = parentById.get(id) ?? null)
    path.unshift(id);
  return path;
}
