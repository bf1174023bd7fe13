import { bandOf } from "./bands";
import { defaultRiskModel } from "./default-model";
import { closeLines } from "./ending";
import { exposureRules } from "./exposure-lines";
import type { ApplicationFacts } from "./facts";
import { addPeriod } from "./fading";
import { impactRules } from "./impact-lines";
import { type LineRule, sumOf } from "./lines";
import type { RiskModel } from "./model";

/**
 * Until when the owner's last word holds. Registering is the first word. The interval follows the inherent band
 * without the attestation line, because that line depends on the interval.
 */
export function attestationDueOn(
  facts: ApplicationFacts,
  now: Date,
  model: RiskModel = defaultRiskModel,
): Date {
  const open = [...impactRules, ...exposureRules].map((rule) => rule(facts, now, model));
  const band = bandOf(sumOf(closeLines(open, [], facts, model)), model);
  return addPeriod(facts.attestedOn ?? facts.registeredOn, { months: model.attestationMonths[band] });
}

export const attestationRule: LineRule = (facts, now, model) => ({
  key: "attestation",
  side: "exposure",
  label: facts.attestedOn ? "Not confirmed as still true for too long" : "Never confirmed as still true",
  points: now > attestationDueOn(facts, now, model) ? model.exposure.attestationOverdue : 0,
  asOf: facts.attestedOn ?? facts.registeredOn,
  step: "confirm-still-true",
});
