import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ApplicationFacts } from "@/lib/risk/facts";
import { anyFacts, anyImpact, quietFacts, today } from "@/lib/risk/facts.testing";
import { illuminate } from "@/lib/risk/illumination";
import { riskNumbers } from "@/lib/risk/score";
import { combinePlan, planSafety } from "./plan";

const commission: ApplicationFacts = {
  ...quietFacts,
  secondOwner: "none",
  platform: { name: "Access", standing: "phasing-out", phasesOutOn: new Date("2027-06-30") },
  livesAt: "Finance share",
  impact: {
    ...quietFacts.impact,
    ifItStops: "stops-process",
    moneyAtStake: "under-100k",
    dataClassification: "confidential",
  },
  needs: "declared",
  findings: "high",
  findingsCheckedOn: today,
  running: "never-verified",
};

const residual = (facts: ApplicationFacts) => riskNumbers(facts, today).residual;
const light = (facts: ApplicationFacts) => illuminate(facts, today).value;
const stepOf = (facts: ApplicationFacts, key: string) =>
  planSafety(facts, today).find((step) => step.key === key);

describe("the plan", () => {
  test("begins with what lowers most for a minute", () => {
    const [first] = planSafety(commission, today);
    // 6 for the second owner and 4 because the swoop sheet becomes complete with it.
    expect(first).toMatchObject({ key: "name-second-owner", minutes: 2, lowers: 10, lights: 8 });
  });

  test("says what the first three steps do together", () => {
    const combined = combinePlan(planSafety(commission, today), commission, today);
    expect(combined.steps.map(({ key, lowers, upTo }) => [key, lowers, upTo])).toEqual([
      ["name-second-owner", 10, false],
      ["drop-lock-file", 3, false],
      ["pin-versions", 3, false],
    ]);
    expect(combined).toMatchObject({ minutes: 8, from: 52, to: 36, band: "moderate", upTo: false });
  });

  test("has nothing left to say where everything is done", () => {
    const controls = (["back-up", "sandbox-trial", "independent-check", "mentor-review"] as const).map(
      (kind) => ({
        kind,
        doneOn: today,
      }),
    );
    const done = { ...quietFacts, livesAt: "shelf", controls };
    expect(planSafety(done, today)).toEqual([]);
    expect(combinePlan([], done, today)).toMatchObject({ minutes: 0, from: 0, to: 0 });
  });

  test("puts a malicious package first, and promises nothing for what would not help while it is there", () => {
    const harmful: ApplicationFacts = { ...commission, needs: "resolved", findings: "malicious" };
    const [first, ...others] = planSafety(harmful, today);
    expect(first).toMatchObject({ key: "replace-package", upTo: true });
    expect(others.every(({ lowers }) => lowers === 0)).toBe(true);
  });

  test("does not ask for what a screen cannot do", () => {
    expect(stepOf({ ...quietFacts, complexity: "high" }, "say-complexity")).toBeUndefined();
    expect(stepOf({ ...quietFacts, needs: "unsaid", running: "stale" }, "show-what-runs")).toBeUndefined();
    expect(stepOf(quietFacts, "pin-versions")).toBeUndefined();
  });
});

describe("a promise", () => {
  test("is kept to the point: doing a step changes risk and light by exactly what was said", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const step of planSafety(facts, today)) {
          const after = step.apply(facts, today);
          expect(residual(facts) - residual(after)).toBe(step.lowers);
          expect(light(after) - light(facts)).toBe(step.lights);
          expect(step.lowers >= 0 && step.lights >= 0 && step.lowers + step.lights > 0).toBe(true);
          expect(step.minutes).toBeGreaterThan(0);
        }
      }),
    );
  });

  test("is made once: a step that is done is no longer in the plan", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const step of planSafety(facts, today)) {
          const left = planSafety(step.apply(facts, today), today).map(({ key }) => key);
          expect(left).not.toContain(step.key);
        }
      }),
    );
  });

  test("of “up to” is never exceeded, whatever the answers turn out to be", () => {
    fc.assert(
      fc.property(anyFacts, anyImpact, (facts, answers) => {
        const step = planSafety(facts, today).find(({ key }) => key === "answer-impact");
        const known = Object.entries(facts.impact).filter(([, answer]) => answer !== "unknown");
        const answered = { ...facts, impact: { ...answers, ...Object.fromEntries(known) } };
        expect(residual(facts) - residual(answered)).toBeLessThanOrEqual(step?.lowers ?? 0);
        if (step) expect(step.upTo).toBe(true);
      }),
    );
  });

  test("about an open question says “up to”, about a second owner it says whose yes it waits for", () => {
    const open = { ...quietFacts, impact: { ...quietFacts.impact, moneyAtStake: "unknown" as const } };
    expect(stepOf(open, "answer-impact")).toMatchObject({ lowers: 5, lights: 8, upTo: true, waitsFor: null });
    expect(stepOf({ ...quietFacts, secondOwner: "asked" }, "name-second-owner")).toMatchObject({
      title: "Remind your second owner",
      upTo: false,
      waitsFor: "your second owner's yes",
    });
  });

  test("of the first three steps together is what doing them one after the other gives", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const combined = combinePlan(planSafety(facts, today), facts, today);
        const after = combined.steps.reduce((then, step) => step.apply(then, today), facts);
        expect(combined.from).toBe(residual(facts));
        expect(combined.to).toBe(residual(after));
        expect(combined.to).toBeLessThanOrEqual(combined.from);
      }),
    );
  });
});
