import type { ApplicationFacts } from "@/lib/risk/facts";
import type { MissingLight } from "@/lib/risk/illumination";
import { isOpen, type OpenDeeds } from "./open-deeds";
import { combinePlan, planSafety } from "./plan";
import { canBeDoneOnScreen, type PlacedStep, placeOf } from "./step-places";

/** The steps that a screen can offer, each with its place where this person may take it. */
export function planOnScreen(facts: ApplicationFacts, deeds: OpenDeeds, now: Date) {
  const plan = planSafety(facts, now).filter(({ key }) => canBeDoneOnScreen(key));
  const steps = plan.map(({ apply: _apply, ...step }) => ({ ...step, placed: openPlace(step.key, deeds) }));
  const { steps: first, ...combined } = combinePlan(plan, facts, now);
  return { steps, combined: { ...combined, steps: steps.slice(0, first.length) } };
}

/** The brightest light that this person can shed. */
export function firstLight(missing: readonly MissingLight[], deeds: OpenDeeds): PlacedStep | null {
  for (const { step } of missing) {
    const placed = openPlace(step, deeds);
    if (placed) return placed;
  }
  return null;
}

function openPlace(step: MissingLight["step"], deeds: OpenDeeds): PlacedStep | null {
  const placed = placeOf(step);
  return placed && isOpen(placed.place, deeds) ? placed : null;
}
