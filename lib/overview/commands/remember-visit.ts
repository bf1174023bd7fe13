import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";

const mostKept = 50;

export type VisitKind = "application" | "person" | "platform";

/** Remembers that somebody opened something they may see, so that a search begins with it. Safe to repeat. */
export async function rememberVisit(actor: Actor, kind: VisitKind, subjectId: string, now: Date) {
  const key = { personId: actor.id, kind, subjectId };
  await database.visit.upsert({
    where: { personId_kind_subjectId: key },
    create: { ...key, visitedAt: now },
    update: { visitedAt: now },
    select: { kind: true },
  });
  await database.$executeRaw`
    DELETE FROM visit WHERE person_id = ${actor.id}::uuid AND visited_at < (
      SELECT visited_at FROM visit WHERE person_id = ${actor.id}::uuid ORDER BY visited_at DESC OFFSET ${mostKept - 1} LIMIT 1)`;
}
