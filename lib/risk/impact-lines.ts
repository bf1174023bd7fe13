import type { Impact, ImpactQuestion } from "@/lib/inventory/impact";
import type { LineRule } from "./lines";
import type { ImpactPoints } from "./model";

const labels: { [Q in ImpactQuestion]: Record<Impact[Q], string> } = {
  ifItStops: {
    nuisance: "A nuisance if it stops",
    "slows-team": "Slows a team down",
    "stops-process": "Stops a process",
    "harms-others": "Harms customers, reporting or safety",
    unknown: "Not known what stops with it",
  },
  moneyAtStake: {
    none: "No money at stake",
    "under-10k": "Up to 10,000 at stake in one error",
    "under-100k": "Up to 100,000 at stake in one error",
    more: "100,000 or more at stake in one error",
    unknown: "Not known how much money is at stake",
  },
  regulation: {
    none: "No rule depends on it",
    "internal-policy": "An internal policy depends on it",
    external: "External reporting or regulated work",
    unknown: "Not known whether a rule depends on it",
  },
  dataClassification: {
    public: "Public data",
    internal: "Internal data",
    confidential: "Confidential data",
    restricted: "Restricted or personal data",
    unknown: "Not known what data it handles",
  },
  peopleAffected: {
    one: "Only its maker relies on it",
    "up-to-10": "2 to 10 people rely on it",
    "up-to-50": "11 to 50 people rely on it",
    "up-to-200": "51 to 200 people rely on it",
    more: "More than 200 people rely on it",
    unknown: "Not known how many people rely on it",
  },
  whoWouldNotice: {
    inside: "Nobody outside would notice",
    partners: "Partners would notice",
    public: "The public would notice",
    unknown: "Not known who would notice an error",
  },
};

function impactRule<Q extends ImpactQuestion>(question: Q): LineRule {
  return ({ impact }, _now, model) => {
    const answer: Impact[Q] = impact[question];
    const pointsOfAnswers: ImpactPoints[Q] = model.impact[question];
    return {
      key: question,
      side: "impact",
      label: labels[question][answer],
      points: pointsOfAnswers[answer],
      asOf: null,
      step: answer === "unknown" ? "answer-impact" : null,
    };
  };
}

export const impactRules: readonly LineRule[] = [
  impactRule("ifItStops"),
  impactRule("moneyAtStake"),
  impactRule("regulation"),
  impactRule("dataClassification"),
  impactRule("peopleAffected"),
  impactRule("whoWouldNotice"),
];
