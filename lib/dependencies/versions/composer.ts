import { compareDigits, compareLists, type VersionOrder } from "./compare";
import { compareNumbers } from "./semver";

const pattern =
  /^v?(\d+(?:\.\d+){0,3})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)(?:[.-]?(\d+(?:[.-]\d+)*))?)?([.-]?dev)?(?:\+\S+)?$/i;

const phases: Record<string, number> = {
  alpha: 1,
  a: 1,
  beta: 2,
  b: 2,
  rc: 3,
  stable: 4,
  patch: 5,
  pl: 5,
  p: 5,
};

type Version = { numbers: string; phase: number; step: string; isDev: boolean };

function readVersion(text: string): Version | null {
  const found = pattern.exec(text.trim());
  if (!found) return null;
  const [, numbers = "", word, step = "0", dev] = found;
  const phase = word ? (phases[word.toLowerCase()] ?? 4) : dev ? 0 : 4;
  return { numbers, phase, step, isDev: dev !== undefined && word !== undefined };
}

/** Source: Composer documentation, “Versions and constraints”, and PHP's `version_compare`: dev, alpha, beta, RC, stable, patch. */
export const compareComposer: VersionOrder = (one, other) => {
  const [left, right] = [readVersion(one), readVersion(other)];
  if (!left || !right) return compareBranches(one, other);
  return (
    compareNumbers(left.numbers, right.numbers) ||
    left.phase - right.phase ||
    compareLists(left.step.split(/[.-]/), right.step.split(/[.-]/), "0", compareDigits) ||
    Number(right.isDev) - Number(left.isDev)
  );
};

/** A branch such as “dev-main” comes before every version with a number. */
function compareBranches(one: string, other: string) {
  const [left, right] = [/^dev-/i.test(one), /^dev-/i.test(other)];
  return left !== right && (left || right) ? (left ? -1 : 1) : null;
}
