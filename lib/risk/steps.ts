import type { Impact } from "@/lib/inventory/impact";
import type { ApplicationFacts, ControlKind } from "./facts";

export const stepKeys = [
  "replace-package",
  "find-owner",
  "name-second-owner",
  "answer-impact",
  "confirm-still-true",
  "say-where-it-lives",
  "say-how-to-run",
  "say-needs",
  "drop-lock-file",
  "state-data-sources",
  "say-platform",
  "say-complexity",
  "show-what-runs",
  "pin-versions",
  "remove-secrets",
  "show-back-up",
  "try-in-sandbox",
  "check-independently",
  "ask-mentor-review",
  "describe-it",
  "move-platform",
] as const;

export type StepKey = (typeof stepKeys)[number];

// Stands for whatever the owner will say; only whether something is said counts.
const said = "said";

const mildestImpact: Impact = {
  ifItStops: "nuisance",
  moneyAtStake: "none",
  regulation: "none",
  dataClassification: "public",
  peopleAffected: "one",
  whoWouldNotice: "inside",
};

function mildest<Question extends keyof Impact>(question: Question, impact: Impact): Impact[Question] {
  return impact[question] === "unknown" ? mildestImpact[question] : impact[question];
}

function withControl(facts: ApplicationFacts, kind: ControlKind, doneOn: Date): ApplicationFacts {
  return { ...facts, controls: [...facts.controls, { kind, doneOn }] };
}

function afterSayingNeeds(facts: ApplicationFacts): ApplicationFacts {
  if (facts.needs !== "unsaid") return facts;
  // Nothing was said, so nothing can have been checked.
  return {
    ...facts,
    needs: "declared",
    findings: facts.findings === "none" ? "not-checked" : facts.findings,
  };
}

function afterReplacing(facts: ApplicationFacts, now: Date): ApplicationFacts {
  if (facts.findings === "none" || facts.findings === "not-checked") return facts;
  return { ...facts, findings: "none", findingsCheckedOn: now };
}

const deeds: Record<StepKey, (facts: ApplicationFacts, now: Date) => ApplicationFacts> = {
  "replace-package": afterReplacing,
  "find-owner": (facts) => ({ ...facts, owner: "active" }),
  "name-second-owner": (facts) => ({ ...facts, secondOwner: "confirmed" }),
  "answer-impact": (facts) => ({
    ...facts,
    impact: {
      ifItStops: mildest("ifItStops", facts.impact),
      moneyAtStake: mildest("moneyAtStake", facts.impact),
      regulation: mildest("regulation", facts.impact),
      dataClassification: mildest("dataClassification", facts.impact),
      peopleAffected: mildest("peopleAffected", facts.impact),
      whoWouldNotice: mildest("whoWouldNotice", facts.impact),
    },
  }),
  "confirm-still-true": (facts, now) => ({
    ...facts,
    attestedOn: facts.attestedOn && facts.attestedOn > now ? facts.attestedOn : now,
  }),
  "say-where-it-lives": (facts) => ({ ...facts, livesAt: facts.livesAt.trim() || said }),
  "say-how-to-run": (facts) => ({ ...facts, howToRun: facts.howToRun.trim() || said }),
  "say-needs": afterSayingNeeds,
  "drop-lock-file": (facts) => (facts.needs === "declared" ? { ...facts, needs: "resolved" } : facts),
  "state-data-sources": (facts) => ({ ...facts, dataSourcesStated: true }),
  "say-platform": (facts) => (facts.platform ? facts : { ...facts, platform: recommendedPlatform }),
  "say-complexity": (facts) => (facts.complexity === "unknown" ? { ...facts, complexity: "low" } : facts),
  "show-what-runs": (facts) => (facts.needs === "unsaid" ? facts : { ...facts, running: "verified" }),
  "pin-versions": (facts) =>
    facts.needs === "declared" || facts.needs === "resolved" ? { ...facts, versionsPinned: true } : facts,
  "remove-secrets": (facts) => ({ ...facts, secretsOrAutoOpen: false }),
  "show-back-up": (facts, now) => withControl(facts, "back-up", now),
  "try-in-sandbox": (facts, now) => withControl(facts, "sandbox-trial", now),
  "check-independently": (facts, now) => withControl(facts, "independent-check", now),
  "ask-mentor-review": (facts, now) => withControl(facts, "mentor-review", now),
  "describe-it": (facts) => ({
    ...facts,
    title: facts.title.trim() || said,
    headline: facts.headline.trim() || said,
    description: facts.description.trim() || said,
  }),
  "move-platform": (facts) =>
    facts.platform?.standing === "phasing-out" ? { ...facts, platform: recommendedPlatform } : facts,
};

const recommendedPlatform = { name: said, standing: "recommended", phasesOutOn: null } as const;

/**
 * The facts once a step is done, or the same facts where it has nothing to change. Where the outcome is open
 * (`upTo` in its words) this is the best of its outcomes.
 */
export function takeStep(key: StepKey, facts: ApplicationFacts, now: Date): ApplicationFacts {
  return deeds[key](facts, now);
}
