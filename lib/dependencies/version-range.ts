import { compareVersions } from "./version-order";
import { type Bound, boundsOf, isMark, type Release, releaseOf, withinPrefix } from "./versions/bounds";
import { isPypiPreRelease } from "./versions/pypi";

/** Which versions are meant: one of the `choices`, of which every bound must hold. */
export type VersionRange = { choices: readonly (readonly Bound[])[] };

export const longestRange = 200;

const examples = "Write it like “2.31.0”, “<2.32”, “>=1.0, <2”, “1.x”, “^1.2” or “~=1.4”.";

/** Source of the signs: PEP 440, npm, Cargo, RubyGems, Composer, and the intervals of Maven and NuGet. Never throws. */
export function readVersionRange(text: string): VersionRange | { error: string } {
  const asked = text.trim();
  if (asked === "") return { error: `Say which versions. ${examples}` };
  if (asked.length > longestRange) return { error: "That is too long for a range of versions." };
  const choices: Bound[][] = [];
  for (const choice of choicesOf(asked)) {
    const bounds = boundsOf(choice.trim());
    if ("notRead" in bounds) return { error: `“${bounds.notRead}” is not understood here. ${examples}` };
    choices.push(bounds.bounds);
  }
  return { choices };
}

/** “||” parts choices, and so does the comma between two intervals. */
function choicesOf(text: string) {
  return text.split(/\|\|?|(?<=[\])])\s*,\s*(?=[[(])/);
}

/** The one version that is meant, where it is one. */
export function onlyVersionOf({ choices }: VersionRange) {
  const [bound, ...others] = choices.length === 1 ? (choices[0] ?? []) : [];
  return bound && others.length === 0 && bound.sign === "=" ? bound.version : null;
}

export function isEveryVersion({ choices }: VersionRange) {
  return choices.some((bounds) => bounds.length === 0);
}

/** Versions that nobody named are in no range but that of all. */
export function isWithin(ecosystem: string, range: VersionRange, version: string) {
  return range.choices.some((bounds) => bounds.every((bound) => holds(ecosystem, bound, version)));
}

function holds(ecosystem: string, { sign, version, release }: Bound, one: string): boolean {
  if (one === "") return false;
  const order = () => compareVersions(ecosystem, one, version);
  switch (sign) {
    case "=":
      return order() === 0 || isLocalOf(ecosystem, one, version);
    case "!=":
      return order() !== 0 && !isLocalOf(ecosystem, one, version);
    case "===":
      return one === version;
    case "<":
      return order() < 0 && !isEarlyOf(ecosystem, one, version);
    case "<=":
      return order() <= 0 || isLocalOf(ecosystem, one, version);
    case ">":
      return order() > 0 && !isLaterSpellingOf(ecosystem, one, version);
    case ">=":
      return order() >= 0;
    case "in":
      return release !== null && withinPrefix(one, release);
    case "not in":
      return release !== null && !withinPrefix(one, release);
    case "below":
      return release !== null && isReleaseBelow(one, release);
  }
}

/** Compared by their numbers alone, so that candidates of 2.0 do not count as a 1. */
function isReleaseBelow(one: string, release: Release) {
  const own = releaseOf(one);
  if (!own) return false;
  if (own.epoch !== release.epoch) return own.epoch < release.epoch;
  for (const [at, number] of release.numbers.entries()) {
    const mine = own.numbers[at] ?? 0;
    if (mine !== number) return mine < number;
  }
  return false;
}

// PEP 440, “Version matching”: a local version fits where its public version was asked for.
function isLocalOf(ecosystem: string, one: string, asked: string) {
  return (
    isPython(ecosystem) &&
    !asked.includes("+") &&
    compareVersions(ecosystem, one.split("+")[0] ?? "", asked) === 0
  );
}

// PEP 440, “Exclusive ordered comparison”: “<1.7” leaves out 1.7rc1, and “>1.7” leaves out 1.7.post1.
function isEarlyOf(ecosystem: string, one: string, asked: string) {
  return (
    isPython(ecosystem) && !isPypiPreRelease(asked) && isPypiPreRelease(one) && hasSameRelease(one, asked)
  );
}

function isLaterSpellingOf(ecosystem: string, one: string, asked: string) {
  return (
    isPython(ecosystem) &&
    !/post|rev|r\d|-\d/i.test(asked) &&
    !isPypiPreRelease(asked) &&
    hasSameRelease(one, asked)
  );
}

function hasSameRelease(one: string, other: string) {
  const [left, right] = [releaseOf(one), releaseOf(other)];
  if (!left || !right || left.epoch !== right.epoch) return false;
  const places = Math.max(left.numbers.length, right.numbers.length);
  return Array.from(
    { length: places },
    (_, at) => (left.numbers[at] ?? 0) === (right.numbers[at] ?? 0),
  ).every(Boolean);
}

const isPython = (ecosystem: string) => ecosystem === "pypi" || ecosystem === "conda";

/** True for words that can only be a range, never the end of a package's name. */
export function looksLikeRange(text: string) {
  return isMark(text);
}

/** What a field holds: nothing means every version, and so does what is not understood, with the sentence that says so. */
export function readAskedRange(text: string): { range: VersionRange | null; problem: string | null } {
  const read = text ? readVersionRange(text) : null;
  return read && "error" in read ? { range: null, problem: read.error } : { range: read, problem: null };
}
