import type { Ecosystem } from "./package-url";

/**
 * Below zero where `one` comes before `other`, above where it comes after, zero where they are equal, null where their
 * order is not known. Plain numbers with dots have one order in every ecosystem; anything else stays unknown here.
 */
export function compareVersions(_ecosystem: Ecosystem | string, one: string, other: string): number | null {
  if (one === other) return 0;
  const first = plainNumbers(one);
  const second = plainNumbers(other);
  if (!first || !second) return null;
  for (let at = 0; at < Math.max(first.length, second.length); at++) {
    const difference = (first[at] ?? 0n) - (second[at] ?? 0n);
    if (difference !== 0n) return difference > 0n ? 1 : -1;
  }
  return 0;
}

function plainNumbers(version: string) {
  return /^v?\d{1,18}(?:\.\d{1,18}){0,7}$/.test(version)
    ? version.replace(/^v/, "").split(".").map(BigInt)
    : null;
}

export type Direction = "up" | "down" | "changed";

/** Where a package moved: to a later version, to an earlier one, or somewhere whose order is not known. */
export function directionOf(ecosystem: string, from: string | null, to: string | null): Direction {
  const order = from && to ? compareVersions(ecosystem, from, to) : null;
  if (!order) return "changed";
  return order < 0 ? "up" : "down";
}
