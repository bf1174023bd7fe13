import { type Mix, onStandardOf, totalOf } from "./tree";

export type Target = { departmentId: string | null; percent: number; reachedBy: Date };

/** The department's own target, else that of the nearest department above it, else the organisation's, else none. */
export function targetFor(
  departmentId: string,
  targets: readonly Target[],
  parentOf: (departmentId: string) => string | null,
): (Target & { isOwn: boolean }) | null {
  const seen = new Set<string>();
  for (let id: string | null = departmentId; id && !seen.has(id); id = parentOf(id)) {
    seen.add(id);
    const target = targets.find((one) => one.departmentId === id);
    if (target) return { ...target, isOwn: id === departmentId };
  }
  const whole = targets.find((one) => one.departmentId === null);
  return whole ? { ...whole, isOwn: false } : null;
}

/** How many more have to stand on a recommended or supported platform until the target is reached. */
export function shortOf(mix: Mix, percent: number): number {
  return Math.max(0, Math.ceil((totalOf(mix) * percent) / 100) - onStandardOf(mix));
}
