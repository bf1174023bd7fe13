import { bandOf } from "@/lib/risk/bands";
import { defaultRiskModel } from "@/lib/risk/default-model";
import type { ApplicationFacts, Band } from "@/lib/risk/facts";
import { illuminate } from "@/lib/risk/illumination";
import type { RiskModel } from "@/lib/risk/model";
import { riskNumbers } from "@/lib/risk/score";
import { describeStep, type StepWords } from "@/lib/risk/step-words";
import { type StepKey, stepKeys, takeStep } from "@/lib/risk/steps";

export type SafetyStep = StepWords & {
  key: StepKey;
  /** By how much residual risk goes down once the step is done; at most by that much where it is `upTo`. */
  lowers: number;
  /** By how much illumination goes up. */
  lights: number;
  apply: (facts: ApplicationFacts, now: Date) => ApplicationFacts;
};

/** Every step somebody can take on screen that changes something, the most worthwhile use of a minute first. */
export function planSafety(
  facts: ApplicationFacts,
  now: Date,
  model: RiskModel = defaultRiskModel,
): SafetyStep[] {
  const measure = (of: ApplicationFacts) => ({
    risk: riskNumbers(of, now, model).residual,
    light: illuminate(of, now, model).value,
  });
  const before = measure(facts);
  return stepKeys
    .map((key): SafetyStep => {
      const after = measure(takeStep(key, facts, now));
      return {
        key,
        ...describeStep(key, facts),
        lowers: before.risk - after.risk,
        lights: after.light - before.light,
        apply: (then, when) => takeStep(key, then, when),
      };
    })
    .filter(({ lowers, lights }) => lowers > 0 || lights > 0)
    .sort((one, other) => worthOf(other) - worthOf(one) || other.lights - one.lights);
}

/** A promise that may not come true counts half. */
function worthOf({ lowers, minutes, upTo }: SafetyStep): number {
  return lowers / minutes / (upTo ? 2 : 1);
}

export type CombinedPlan = {
  steps: SafetyStep[];
  minutes: number;
  from: number;
  to: number;
  band: Band;
  /** `to` is the best that can come of it, because the outcome of a step is open. */
  upTo: boolean;
};

const stepsAtOnce = 3;

/** What the first three steps of a plan do together, which may be more or less than their sum. */
export function combinePlan(
  plan: readonly SafetyStep[],
  facts: ApplicationFacts,
  now: Date,
  model: RiskModel = defaultRiskModel,
): CombinedPlan {
  const steps = plan.slice(0, stepsAtOnce);
  const after = steps.reduce((then, step) => step.apply(then, now), facts);
  const to = riskNumbers(after, now, model).residual;
  return {
    steps,
    minutes: steps.reduce((sum, { minutes }) => sum + minutes, 0),
    from: riskNumbers(facts, now, model).residual,
    to,
    band: bandOf(to, model),
    upTo: steps.some(({ upTo }) => upTo),
  };
}
