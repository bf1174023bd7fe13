import { attestationRule } from "./attestation";
import { bandOf } from "./bands";
import { controlRules } from "./control-lines";
import { defaultRiskModel } from "./default-model";
import { closeLines } from "./ending";
import { exposureRules } from "./exposure-lines";
import type { ApplicationFacts, Band } from "./facts";
import { impactRules } from "./impact-lines";
import { type PlainLine, type RiskSide, sumOf } from "./lines";
import type { RiskModel } from "./model";
import { describeStep } from "./step-words";
import { type StepKey, takeStep } from "./steps";

export type RiskLine = {
  key: string;
  side: RiskSide;
  label: string;
  points: number;
  /** The day of the fact, of its evidence or of its end; the screen prints it after the label. */
  asOf: Date | null;
  /** The step that makes this very line smaller, and by how much; the safety plan says what it does to the score. */
  lower: { step: StepKey; label: string; points: number; upTo: boolean } | null;
};

export type RiskScore = {
  inherent: number;
  inherentBand: Band;
  residual: number;
  band: Band;
  /** They add up to `residual`. */
  lines: RiskLine[];
  /** They add up to `inherent`: the same impact and exposure, no controls, an ending of their own. */
  inherentLines: RiskLine[];
};

const openRules = [...impactRules, ...exposureRules, attestationRule];

function plainLines(facts: ApplicationFacts, now: Date, model: RiskModel) {
  const open = openRules.map((rule) => rule(facts, now, model));
  const controls = controlRules.map((rule) => rule(facts, now, model));
  return { inherent: closeLines(open, [], facts, model), residual: closeLines(open, controls, facts, model) };
}

/** Evidence that has faded away stays readable, so that nobody wonders why it no longer counts. */
function isWorthReading(line: PlainLine): boolean {
  return line.points !== 0 || (line.side === "control" && line.asOf !== null);
}

/** Scores are 0–100 and exactly the sum of their lines. */
export function scoreRisk(
  facts: ApplicationFacts,
  now: Date,
  model: RiskModel = defaultRiskModel,
): RiskScore {
  const plain = plainLines(facts, now, model);
  const inherent = sumOf(plain.inherent);
  const residual = sumOf(plain.residual);

  const linesAfter = new Map<StepKey, ReturnType<typeof plainLines>>();
  const after = (step: StepKey) => {
    const known = linesAfter.get(step) ?? plainLines(takeStep(step, facts, now), now, model);
    linesAfter.set(step, known);
    return known;
  };
  const readable = (which: "inherent" | "residual") =>
    plain[which].filter(isWorthReading).map(({ step, ...line }): RiskLine => {
      const then = step && after(step)[which].find((other) => isSameLine(other, line));
      const points = step ? line.points - (then?.points ?? 0) : 0;
      if (!step || points <= 0) return { ...line, lower: null };
      const { title, upTo } = describeStep(step, facts);
      return { ...line, lower: { step, label: title, points, upTo } };
    });

  return {
    inherent,
    inherentBand: bandOf(inherent, model),
    residual,
    band: bandOf(residual, model),
    lines: readable("residual"),
    inherentLines: readable("inherent"),
  };
}

function isSameLine(one: Pick<PlainLine, "key" | "side">, other: Pick<PlainLine, "key" | "side">): boolean {
  return one.side === other.side && (one.side === "override" || one.key === other.key);
}

/** Inherent and residual risk without their lines, for many applications at once. */
export function riskNumbers(facts: ApplicationFacts, now: Date, model: RiskModel = defaultRiskModel) {
  const plain = plainLines(facts, now, model);
  return { inherent: sumOf(plain.inherent), residual: sumOf(plain.residual) };
}

/** The inherent band before contagion, which is what contagion is worked out from. */
export function ownInherentBand(
  facts: ApplicationFacts,
  now: Date,
  model: RiskModel = defaultRiskModel,
): Band {
  return bandOf(riskNumbers({ ...facts, feeds: [] }, now, model).inherent, model);
}
