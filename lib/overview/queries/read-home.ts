import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { fullyVisibleApplications } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { factColumns, readFacts } from "@/lib/risk/read-facts";
import { planSafety } from "@/lib/safety/plan";

/** The actor's own applications in use, the most dangerous first, each with its next safer step. */
export async function listOwnApplications(actor: Actor, now: Date, take = 12) {
  const own = await database.application.findMany({
    where: {
      AND: [
        fullyVisibleApplications(actor),
        {
          retiredAt: null,
          OR: [{ ownerId: actor.id }, { secondOwnerId: actor.id, secondOwnerConfirmedAt: { not: null } }],
        },
      ],
    },
    orderBy: [{ score: { residual: "desc" } }, { id: "asc" }],
    take,
    select: {
      ...factColumns,
      number: true,
      ownerId: true,
      score: { select: { residual: true, band: true, illumination: true } },
    },
  });
  return own.map((application) => ({
    reference: referenceOf(application.number),
    title: application.title,
    headline: application.headline,
    isOwner: application.ownerId === actor.id,
    score: application.score,
    nextStep: planSafety(readFacts(application, []), now)[0] ?? null,
  }));
}
