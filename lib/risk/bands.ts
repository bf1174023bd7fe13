import { defaultRiskModel } from "./default-model";
import { type Band, bands } from "./facts";
import type { RiskModel } from "./model";

export function bandOf(score: number, model: RiskModel = defaultRiskModel): Band {
  return bands.findLast((band) => score >= model.bandsFrom[band]) ?? "low";
}

export function bandBelow(band: Band, howMany: number): Band {
  return bands[Math.max(0, bands.indexOf(band) - howMany)] ?? "low";
}

/** Positive when the first band is the higher one. */
export function compareBands(first: Band, second: Band): number {
  return bands.indexOf(first) - bands.indexOf(second);
}
