import type { Actor } from "@/lib/access/actor";
import { getApplicationCard, getEditableApplication } from "@/lib/inventory/queries";
import { illuminate } from "@/lib/risk/illumination";
import { getFacts } from "@/lib/risk/queries";
import { scoreRisk } from "@/lib/risk/score";
import { planSafety } from "@/lib/safety/plan";
import { placeOf } from "@/lib/safety/step-places";
import type { SnapshotPart } from "../schema";
import type { Snapshot } from "../snapshot";

const stepsShown = 3;

/**
 * What would be shown to a mentor before they claim the request; parts that are not ticked are null. The page shows the
 * same to the maker before asking. @throws Refusal `not-found` where the full record may not be seen.
 */
export async function readSnapshot(
  actor: Actor,
  reference: string,
  ticks: Partial<Record<SnapshotPart, string>>,
  now: Date,
): Promise<Snapshot> {
  const [card, record, facts] = await Promise.all([
    getApplicationCard(actor, reference),
    getEditableApplication(actor, reference),
    getFacts(actor, reference),
  ]);
  const { residual, lines } = scoreRisk(facts, now);
  const steps = planSafety(facts, now).filter(({ key }) => placeOf(key) !== null);
  return {
    title: card.title,
    headline: card.headline,
    description: card.description,
    kind: card.kind,
    platform: card.platform?.name ?? null,
    department: card.department.name,
    owner: card.owner.name,
    illumination: illuminate(facts, now).value,
    residual,
    steps: ticks.steps ? steps.slice(0, stepsShown).map(({ title }) => title) : null,
    riskLines: ticks.riskLines
      ? lines.filter(({ points }) => points !== 0).map(({ label, points }) => ({ label, points }))
      : null,
    whereItLives: ticks.whereItLives ? { livesAt: record.livesAt, howToRun: record.howToRun } : null,
  };
}
