import { type Actor, hasRole } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { heldApplications } from "@/lib/inventory/access";
import { applicationKinds } from "@/lib/inventory/kinds";
import { referenceOf } from "@/lib/inventory/reference";
import type { Prisma } from "@/prisma/client/client";
import { visibleHelp } from "../access";
import { fitOf } from "../match";
import { readStoredSnapshot } from "../snapshot";
import { readDepartmentPaths, readMentors, requestOf } from "./find-mentors";

const mostRead = 300;

/** What waits for a mentor, without what the actor looks after themself. */
function openToOthers(actor: Actor): Prisma.HelpRequestWhereInput {
  return { state: "open", askedById: { not: actor.id }, application: { NOT: heldApplications(actor) } };
}

/** The open queue for one mentor: what fits comes first and says why, then what has waited longest. */
export async function listOpenHelp(actor: Actor, now: Date, take = 30) {
  const [open, mentors, departments] = await Promise.all([
    database.helpRequest.findMany({
      where: { AND: [visibleHelp(actor), openToOthers(actor)] },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      take: mostRead,
      select: {
        id: true,
        about: true,
        question: true,
        snapshot: true,
        askedAt: true,
        askedBy: { select: { name: true, locale: true } },
        application: {
          select: {
            number: true,
            title: true,
            kind: true,
            ownerId: true,
            departmentId: true,
            department: { select: { name: true } },
            platform: { select: { name: true } },
          },
        },
      },
    }),
    readMentors(database, now),
    readDepartmentPaths(database),
  ]);
  const mentor = mentors.find(({ personId }) => personId === actor.id);
  return open
    .map(({ application, snapshot, askedBy, ...request }) => {
      const kind = applicationKinds.find((known) => known === application.kind) ?? "other";
      const sought = { ...application, kind, platform: application.platform?.name ?? null };
      const fit = mentor
        ? fitOf(requestOf(sought, askedBy.locale, departments), mentor)
        : { score: 0, reasons: [] };
      return {
        ...request,
        ...fit,
        asker: askedBy.name,
        department: application.department.name,
        reference: referenceOf(application.number),
        title: application.title,
        headline: readStoredSnapshot(snapshot)?.headline ?? "",
      };
    })
    .sort((one, other) => other.score - one.score || one.askedAt.getTime() - other.askedAt.getTime())
    .slice(0, take);
}

/** How many requests wait in the open queue; none for those who cannot claim one. */
export async function countOpenHelp(actor: Actor) {
  if (!hasRole(actor, "mentor")) return 0;
  return database.helpRequest.count({
    where: { AND: [visibleHelp(actor), openToOthers(actor)] },
  });
}

/** The actor's own entry among the mentors, or null while they have not said what they help with. */
export async function findOwnMentorProfile(actor: Actor) {
  return database.mentor.findUnique({
    where: { personId: actor.id },
    select: {
      platforms: true,
      topics: true,
      languages: true,
      capacity: true,
      available: true,
      awayUntil: true,
    },
  });
}
