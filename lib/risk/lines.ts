import type { ApplicationFacts } from "./facts";
import type { RiskModel } from "./model";
import type { StepKey } from "./steps";

export type RiskSide = "impact" | "exposure" | "control" | "override" | "clamp";

/** One line before what would lower it is worked out. */
export type PlainLine = {
  key: string;
  side: RiskSide;
  label: string;
  points: number;
  /** The day of the fact, of its evidence or of its end; the screen prints it after the label. */
  asOf: Date | null;
  step: StepKey | null;
};

export type LineRule = (facts: ApplicationFacts, now: Date, model: RiskModel) => PlainLine;

export function sumOf(lines: readonly { points: number }[]): number {
  return lines.reduce((sum, line) => sum + line.points, 0);
}
