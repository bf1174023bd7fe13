import { bandBelow, compareBands } from "./bands";
import type { ApplicationFacts, Band } from "./facts";
import { type PlainLine, type RiskSide, sumOf } from "./lines";
import type { RiskModel } from "./model";

type Override = Pick<PlainLine, "key" | "asOf" | "step"> & { band: Band; because: string };

function overridesOf(facts: ApplicationFacts, model: RiskModel): Override[] {
  const { overrides } = model;
  const finding = { asOf: facts.findingsCheckedOn, step: "replace-package" } as const;
  const plain = { asOf: null, step: null };
  const found: Override[] = [];
  if (facts.findings === "malicious") {
    found.push({ key: "malicious", band: overrides.malicious, because: "malicious package", ...finding });
  }
  if (facts.findings === "known-exploited") {
    const band = overrides["known-exploited"];
    found.push({ key: "known-exploited", band, because: "known exploited package", ...finding });
  }
  if (facts.impact.regulation === "external") {
    const band = overrides["external-reporting"];
    found.push({
      key: "external-reporting",
      band,
      because: "external reporting or regulated work",
      ...plain,
    });
  }
  if (facts.impact.dataClassification === "restricted") {
    const band = overrides["restricted-data"];
    found.push({ key: "restricted-data", band, because: "restricted or personal data", ...plain });
  }
  for (const fed of facts.feeds) {
    const band = bandBelow(fed.inherentBand, model.contagionBandsBelow);
    found.push({ key: "contagion", band, because: `${fed.title} reads it`, ...plain });
  }
  return found;
}

function capLine(lines: readonly PlainLine[], side: RiskSide, name: string, atMost: number): PlainLine[] {
  const tooMuch = sumOf(lines.filter((line) => line.side === side)) - atMost;
  if (tooMuch <= 0) return [];
  const label = `${name} counts for ${atMost} at most`;
  return [{ key: `${side}-at-most`, side: "clamp", label, points: -tooMuch, asOf: null, step: null }];
}

function endingLine(sum: number, facts: ApplicationFacts, model: RiskModel): PlainLine[] {
  const highest = overridesOf(facts, model).reduce<Override | null>(
    (highest, next) => (highest && compareBands(highest.band, next.band) >= 0 ? highest : next),
    null,
  );
  const floor = highest ? model.bandsFrom[highest.band] : 0;
  if (highest && sum < floor) {
    const { key, band, because, asOf, step } = highest;
    const label = `Raised to ${band}: ${because}`;
    return [{ key, side: "override", label, points: floor - sum, asOf, step }];
  }
  const end = Math.min(100, Math.max(0, sum));
  if (end === sum) return [];
  const label = end === 0 ? "The scale begins at 0" : "The scale ends at 100";
  return [{ key: "scale", side: "clamp", label, points: end - sum, asOf: null, step: null }];
}

/**
 * All lines of one score, which is exactly their sum, 0–100. The limits of impact and exposure, the override
 * that raises the most and the ends of the scale are lines too.
 */
export function closeLines(
  open: readonly PlainLine[],
  controls: readonly PlainLine[],
  facts: ApplicationFacts,
  model: RiskModel,
): PlainLine[] {
  const lines = [
    ...open,
    ...capLine(open, "impact", "Impact", model.impactAtMost),
    ...capLine(open, "exposure", "Exposure", model.exposureAtMost),
    ...controls,
  ];
  return [...lines, ...endingLine(sumOf(lines), facts, model)];
}
