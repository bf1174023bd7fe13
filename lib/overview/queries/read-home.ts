import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { fullyVisibleApplications, heldApplications, visibleApplications } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { listDrafts } from "@/lib/people/queries";
import { bandOf } from "@/lib/risk/bands";
import { illuminate } from "@/lib/risk/illumination";
import { findFed } from "@/lib/risk/queries";
import { factColumns, readFacts } from "@/lib/risk/read-facts";
import { riskNumbers } from "@/lib/risk/score";
import { planSafety } from "@/lib/safety/plan";
import { placeOf } from "@/lib/safety/step-places";
import { describeDraft } from "../own-drafts";

/** The actor's own applications in use, the most dangerous first, each with the next safer step that a screen offers. */
export async function listOwnApplications(actor: Actor, now: Date, take = 12) {
  const own = await database.application.findMany({
    where: {
      AND: [fullyVisibleApplications(actor), heldApplications(actor), { retiredAt: null }],
    },
    orderBy: [{ score: { residual: "desc" } }, { id: "asc" }],
    take,
    select: { ...factColumns, id: true, number: true, ownerId: true },
  });
  const fed = await findFed(
    database,
    own.map(({ id }) => id),
  );
  return own.map((application) => {
    const facts = readFacts(application, fed.get(application.id) ?? []);
    const { residual } = riskNumbers(facts, now);
    const { value, missing } = illuminate(facts, now);
    const step = planSafety(facts, now).find(({ key }) => placeOf(key) !== null);
    return {
      reference: referenceOf(application.number),
      title: application.title,
      headline: application.headline,
      isOwner: application.ownerId === actor.id,
      residual,
      band: bandOf(residual),
      illumination: value,
      missing: missing.map(({ label }) => label),
      nextStep: step ? pickStep(step) : null,
    };
  });
}

function pickStep({ key, title, minutes, lowers, lights, upTo }: ReturnType<typeof planSafety>[number]) {
  return { key, title, minutes, lowers, lights, upTo };
}

/** What the actor has begun to type, newest first; changes of what they can no longer see or is retired are left out. */
export async function listUnfinishedDrafts(actor: Actor) {
  const drafts = await listDrafts(actor);
  const edits = drafts
    .filter(({ form }) => form !== "register-application")
    .map(({ subjectId }) => subjectId);
  const subjects = await database.application.findMany({
    where: {
      AND: [
        visibleApplications(actor),
        { id: { in: edits.filter((id) => uuid.safeParse(id).success) }, retiredAt: null },
      ],
    },
    select: { id: true, number: true, title: true },
  });
  const byId = new Map(
    subjects.map(({ id, number, title }) => [id, { reference: referenceOf(number), title }]),
  );
  return drafts.flatMap(({ id, form, subjectId, content, updatedAt }) => {
    const subject = byId.get(subjectId) ?? null;
    if (form !== "register-application" && !subject) return [];
    return [{ ...describeDraft({ id, form, content }, subject), id, updatedAt }];
  });
}

const uuid = z.uuid();
