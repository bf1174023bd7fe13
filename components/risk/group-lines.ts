import type { RiskLine } from "@/lib/risk/score";

/** Why a line names no step: it comes with what the application does, or nobody can check it yet. */
export type NoStep = "comes-with-it" | "not-yet-possible";

export type GroupedLine = { line: RiskLine; hasStep: boolean; noStep: NoStep | null; endsGroup: boolean };

const uncheckedKeys = new Set(["findings", "running"]);

/** Lines that have the same reason for naming no step stand together, at the place of the first of them. */
export function groupLines(
  lines: readonly RiskLine[],
  isShown: (step: NonNullable<RiskLine["lower"]>["step"]) => boolean,
): GroupedLine[] {
  const reasons = lines.map((line) => reasonOf(line));
  const place = (index: number) => {
    const reason = reasons[index] ?? null;
    return reason === null ? index : reasons.indexOf(reason);
  };
  const order = lines.map((_, index) => index).sort((one, other) => place(one) - place(other) || one - other);
  return order.flatMap((index, position) => {
    const line = lines[index];
    if (!line) return [];
    const noStep = reasons[index] ?? null;
    const following = order[position + 1];
    const endsGroup = noStep !== null && (following === undefined || reasons[following] !== noStep);
    return [{ line, hasStep: line.lower !== null && isShown(line.lower.step), noStep, endsGroup }];
  });

  function reasonOf({ side, key, points, lower }: RiskLine): NoStep | null {
    if (points <= 0 || (lower && isShown(lower.step))) return null;
    if (side === "impact" && lower === null) return "comes-with-it";
    const isUnchecked = side === "exposure" && uncheckedKeys.has(key) && lower?.step !== "replace-package";
    return isUnchecked ? "not-yet-possible" : null;
  }
}
