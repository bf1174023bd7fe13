import { compareVersions } from "./version-order";
import { isWithin, readVersionRange, type VersionRange } from "./version-range";
import { type Bound, type Release, withinPrefix } from "./versions/bounds";

/**
 * Whether an application whose list names no exact version may have one that is asked for. `listed`: the range as the
 * list has it, or null for none. True unless it is certain that it cannot: what cannot be read may fit.
 */
export function mayFit(ecosystem: string, asked: VersionRange, listed: string | null) {
  const range = listed === null ? null : readListedRange(ecosystem, listed);
  return range === null || mayOverlap(ecosystem, asked, range);
}

/** A range as lists have it, with extras before it and conditions behind; null where it cannot be read. */
export function readListedRange(ecosystem: string, listed: string): VersionRange | null {
  const written = plainRangeOf(listed);
  const read = readVersionRange(asMeant(ecosystem, written));
  return "error" in read ? null : read;
}

/** What stands in a list, without extras and conditions: “[socks]>=2.31 ; python_version < "3.9"” asks for “>=2.31”. */
export function plainRangeOf(listed: string) {
  return listed.replace(/\s*;.*$/s, "").replace(/^\s*\[\s*[A-Za-z][\w\s,.-]*\]\s*(?=$|[<>=!~^*\d])/, "");
}

// Sources: NuGet, “Version ranges” (1.0 is the least); Cargo, “Default requirements” (1.0 is ^1.0); Conda, “Package match
// specifications” (=1.0 is 1.0.*); Composer, “Tilde version range” (~1.2 is below 2).
function asMeant(ecosystem: string, range: string) {
  const bare = /^v?\d[^\s,|*]*$/.test(range);
  if (ecosystem === "nuget" && bare) return `>=${range}`;
  if (ecosystem === "cargo") return range.replace(/(^|,\s*)(?=\d)/g, "$1^");
  if (ecosystem === "conda") return range.replace(/(^|[,|]\s*)=(?=\d)([^\s,|*]+)(?![^,|])/g, "$1$2.*");
  return ecosystem === "composer" ? range.replace(/~(?![>=])/g, "~>") : range;
}

/** False only where it is certain that no version fits both. */
export function mayOverlap(ecosystem: string, one: VersionRange, other: VersionRange) {
  return one.choices.some((mine) =>
    other.choices.some((theirs) => mayHoldTogether(ecosystem, [...mine, ...theirs])),
  );
}

function mayHoldTogether(ecosystem: string, bounds: readonly Bound[]) {
  const exact = bounds.filter(({ sign }) => sign === "=" || sign === "===");
  if (exact.length > 0)
    return exact.some(({ version }) => isWithin(ecosystem, { choices: [bounds] }, version));
  const highest = bounds.flatMap((bound) => upperEnd(ecosystem, bound));
  return bounds.every((low) => highest.every((high) => !isAbove(ecosystem, low, high)));
}

/** `hasCandidates`: early versions of the end itself, such as 2.0rc1 of 2.0, are below it. */
type UpperEnd = { version: string; isIncluded: boolean; hasCandidates: boolean };

function upperEnd(ecosystem: string, { sign, version, release }: Bound): UpperEnd[] {
  // PEP 440, “Exclusive ordered comparison”: “<2.0” leaves them out.
  const leavesOut = sign === "<" && ecosystem === "pypi" && /^[\d.]+$/.test(version);
  if (sign === "<" || sign === "<=")
    return [{ version, isIncluded: sign === "<=", hasCandidates: !leavesOut }];
  const end = release && (sign === "below" ? release : sign === "in" ? following(release) : null);
  return end ? [{ version: written(end), isIncluded: false, hasCandidates: false }] : [];
}

/** Where a bound asks for nothing below a place, whether that place lies beyond this end. */
function isAbove(ecosystem: string, { sign, version, release }: Bound, high: UpperEnd) {
  const isLow = sign === ">=" || sign === ">" || (sign === "in" && release !== null);
  const beginsWithCandidates = sign === "in" && release && withinPrefix(high.version, release);
  if (!isLow || (beginsWithCandidates && high.hasCandidates)) return false;
  const order = compareVersions(ecosystem, version, high.version);
  return order > 0 || (order === 0 && (sign === ">" || !high.isIncluded));
}

function following({ epoch, numbers }: Release): Release {
  return { epoch, numbers: [...numbers.slice(0, -1), (numbers.at(-1) ?? 0) + 1] };
}

function written({ epoch, numbers }: Release) {
  return `${epoch > 0 ? `${epoch}!` : ""}${numbers.join(".")}`;
}
