import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { visibleApplications } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { readMentors } from "@/lib/mentoring/queries/find-mentors";
import { visiblePeople } from "@/lib/people/access";
import { bandOf } from "@/lib/risk/bands";

const mostShown = 100;

/** Who somebody is, what they help with, and which applications of theirs the actor may find. @throws Refusal `not-found` */
export async function getPerson(actor: Actor, personId: unknown, now: Date) {
  const { data: id } = z.uuid().safeParse(personId);
  const person = id
    ? await database.person.findFirst({
        where: { AND: [visiblePeople(actor), { id }] },
        select: {
          id: true,
          name: true,
          jobTitle: true,
          leftAt: true,
          department: { select: { name: true } },
        },
      })
    : null;
  if (!person) throw new Refusal("not-found", "There is no such person here.");
  const [applications, mentors] = await Promise.all([
    database.application.findMany({
      where: {
        AND: [
          visibleApplications(actor),
          {
            retiredAt: null,
            OR: [{ ownerId: person.id }, { secondOwnerId: person.id, secondOwnerConfirmedAt: { not: null } }],
          },
        ],
      },
      orderBy: [{ title: "asc" }, { id: "asc" }],
      take: mostShown,
      select: {
        number: true,
        title: true,
        headline: true,
        ownerId: true,
        score: { select: { residual: true, illumination: true } },
      },
    }),
    person.leftAt ? [] : readMentors(database, now),
  ]);
  return {
    ...person,
    mentor: mentors.find(({ personId: mentorId }) => mentorId === person.id) ?? null,
    applications: applications.map(({ number, ownerId, score, ...layers }) => ({
      ...layers,
      reference: referenceOf(number),
      isOwner: ownerId === person.id,
      illumination: score?.illumination ?? 0,
      residual: score?.residual ?? 0,
      band: bandOf(score?.residual ?? 0),
    })),
  };
}
