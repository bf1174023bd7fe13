import { attestationDueOn } from "./attestation";
import { defaultRiskModel } from "./default-model";
import type { ApplicationFacts } from "./facts";
import { type IlluminationKey, illuminationKeys, type RiskModel } from "./model";
import type { StepKey } from "./steps";

export type MissingLight = { key: IlluminationKey; label: string; points: number; step: StepKey };

export type Illumination = {
  /** 0–100 */
  value: number;
  /** How far each of the five parts of the lamp is lit, 0–1, from the first to the last. */
  segments: readonly [number, number, number, number, number];
  /** The brightest first. */
  missing: MissingLight[];
};

const words: Record<IlluminationKey, { label: string; step: StepKey }> = {
  title: { label: "its title", step: "describe-it" },
  headline: { label: "its headline", step: "describe-it" },
  description: { label: "its description", step: "describe-it" },
  owner: { label: "an owner who is here", step: "find-owner" },
  secondOwner: { label: "a second owner", step: "name-second-owner" },
  livesAt: { label: "where it lives", step: "say-where-it-lives" },
  howToRun: { label: "how to run it", step: "say-how-to-run" },
  impact: { label: "what depends on it", step: "answer-impact" },
  needs: { label: "what it needs", step: "say-needs" },
  attested: { label: "a recent “still true”", step: "confirm-still-true" },
  platform: { label: "what it is built with", step: "say-platform" },
  resolved: { label: "proof of what it needs", step: "drop-lock-file" },
  dataSources: { label: "its data sources", step: "state-data-sources" },
};

function isSaid(text: string): boolean {
  return text.trim() !== "";
}

/** How much is known of an application. All or nothing for each point; `unknown` is not known. */
export function illuminate(
  facts: ApplicationFacts,
  now: Date,
  model: RiskModel = defaultRiskModel,
): Illumination {
  const lit: Record<IlluminationKey, boolean> = {
    title: isSaid(facts.title),
    headline: isSaid(facts.headline),
    description: isSaid(facts.description),
    owner: facts.owner === "active",
    secondOwner: facts.secondOwner === "confirmed",
    livesAt: isSaid(facts.livesAt),
    howToRun: isSaid(facts.howToRun),
    impact: !Object.values(facts.impact).includes("unknown"),
    needs: facts.needs !== "unsaid",
    attested: now <= attestationDueOn(facts, now, model),
    platform: facts.platform !== null,
    resolved: facts.needs === "resolved" || facts.needs === "nothing",
    dataSources: facts.dataSourcesStated,
  };
  const missing = illuminationKeys
    .filter((key) => !lit[key])
    .map((key) => ({
      key,
      label: labelFor(key, facts),
      points: model.illumination[key],
      step: stepFor(key, facts),
    }))
    .sort((one, other) => other.points - one.points);
  const value = 100 - missing.reduce((sum, { points }) => sum + points, 0);
  const partOf = (place: number) => Math.min(1, Math.max(0, (value - place * 20) / 20));
  return { value, segments: [partOf(0), partOf(1), partOf(2), partOf(3), partOf(4)], missing };
}

/** A list that came in unresolved puts out a light that a workbook without packages had lit: then the line says why. */
function labelFor(key: IlluminationKey, facts: ApplicationFacts) {
  return key === "resolved" && facts.needs === "declared"
    ? "proof of what its list brings in, such as a lock file"
    : words[key].label;
}

function stepFor(key: IlluminationKey, facts: ApplicationFacts): StepKey {
  return key === "resolved" && facts.needs === "unsaid" ? "say-needs" : words[key].step;
}
