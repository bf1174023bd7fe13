export type Sign = "=" | "!=" | "===" | "<" | "<=" | ">" | ">=" | "in" | "not in" | "below";

export type Release = { epoch: number; numbers: readonly number[] };

/** `release` for the signs that look at the numbers alone. */
export type Bound = { sign: Sign; version: string; release: Release | null };

const version = String.raw`v?\d[0-9A-Za-z.+!:~^_*-]*`;
const interval = new RegExp(`^([[(])\\s*(${version})?\\s*(,)?\\s*(${version})?\\s*([\\])])$`);
const hyphen = new RegExp(`^(${version})\\s+-\\s+(${version})$`);
const comparison = new RegExp(`^(===|==|=|!=|<>|<=|>=|<|>|~=|~>|\\^|~)?\\s*(${version}|\\*|x)`, "i");
const wildcard = /^v?((?:\d+!)?\d+(?:\.\d+)*)(?:\.(?:x|X|\*))+$/;

export type Bounds = { bounds: Bound[] } | { notRead: string };

/** What one choice of a range asks for, all of it at once; no bounds mean every version. */
export function boundsOf(text: string): Bounds {
  if (text === "" || text === "*" || /^(x|any|all)$/i.test(text)) return { bounds: [] };
  const span = interval.exec(text);
  if (span) return intervalBounds(text, span);
  const between = hyphen.exec(text);
  if (between) return { bounds: [bound(">=", between[1]), ...upTo(between[2] ?? "")] };
  const bounds: Bound[] = [];
  let rest = text;
  while (rest !== "") {
    const found = comparison.exec(rest);
    const [whole = "", sign = "=", named = ""] = found ?? [];
    // What stands beside a version without a gap belongs to neither.
    const next = rest.slice(whole.length);
    if (!found || /^[^\s,<>=!~^]/.test(next)) return { notRead: rest.slice(0, 40) };
    const read = comparisonBounds(sign, named);
    if (!read) return { notRead: whole };
    bounds.push(...read);
    rest = next.replace(/^\s*,?\s*/, "");
  }
  return { bounds };
}

// Source: Maven, “Version range specification”; NuGet, “Version ranges”.
function intervalBounds(text: string, [, open, low, comma, high, close]: RegExpExecArray): Bounds {
  if (!comma) return low && open === "[" && close === "]" ? { bounds: [bound("=", low)] } : { notRead: text };
  return {
    bounds: [
      ...(low ? [bound(open === "[" ? ">=" : ">", low)] : []),
      ...(high ? [bound(close === "]" ? "<=" : "<", high)] : []),
    ],
  };
}

function comparisonBounds(sign: string, named: string): Bound[] | null {
  if (named === "*" || named.toLowerCase() === "x") return sign === "=" || sign === "==" ? [] : null;
  const open = wildcard.exec(named)?.[1];
  if (open) return wildcardBounds(sign, open);
  const release = releaseOf(named);
  const from = bound(">=", named);
  switch (sign) {
    case "=":
    case "==":
      return [bound("=", named)];
    case "!=":
    case "<>":
      return [bound("!=", named)];
    case "^":
      return release && [from, below(named, raised(release, firstNumberThatCounts(release)))];
    case "~":
      return release && [from, below(named, raised(release, Math.min(1, release.numbers.length - 1)))];
    case "~=":
    case "~>":
      return pessimistic(sign, named, release, from);
    default:
      return [bound(sign as Sign, named)];
  }
}

// Source: PEP 440, “Compatible release”, which needs two numbers; RubyGems, “Pessimistic version constraint”.
function pessimistic(sign: string, named: string, release: Release | null, from: Bound) {
  if (!release || (sign === "~=" && release.numbers.length < 2)) return null;
  return [from, below(named, raised(release, Math.max(0, release.numbers.length - 2)))];
}

function wildcardBounds(sign: string, open: string): Bound[] | null {
  const release = releaseOf(open);
  if (!release) return null;
  if (["=", "==", "^", "~", "~>"].includes(sign)) {
    const places = sign === "^" ? firstNumberThatCounts(release) : release.numbers.length - 1;
    return sign === "^"
      ? [{ sign: ">=", version: open, release }, below(open, raised(release, places))]
      : [{ sign: "in", version: open, release }];
  }
  if (sign === "!=" || sign === "<>") return [{ sign: "not in", version: open, release }];
  if (sign === ">=" || sign === "<") return [bound(sign, open)];
  return null;
}

/** “1 - 2.3” goes up to the end of 2.3, “1 - 2.3.4” up to that version. Source: npm, “Hyphen ranges”. */
function upTo(named: string): Bound[] {
  const release = releaseOf(named);
  const isWhole = !release || release.numbers.length > 2 || /[^\d.v]/i.test(named);
  return isWhole ? [bound("<=", named)] : [below(named, raised(release, release.numbers.length - 1))];
}

/** The place that a caret keeps: the first that is not 0. Source: npm, “Caret ranges”; Cargo, “Caret requirements”. */
function firstNumberThatCounts({ numbers }: Release) {
  const at = numbers.findIndex((number) => number > 0);
  return at < 0 ? numbers.length - 1 : at;
}

function raised({ epoch, numbers }: Release, place: number): Release {
  return { epoch, numbers: [...numbers.slice(0, place), (numbers[place] ?? 0) + 1] };
}

function bound(sign: Sign, named = ""): Bound {
  return { sign, version: named, release: null };
}

function below(named: string, release: Release): Bound {
  return { sign: "below", version: named, release };
}

/** The numbers that a version begins with, after its epoch; null where it begins with none. */
export function releaseOf(text: string): Release | null {
  const found = /^v?(?:(\d{1,9})[!:])?(\d{1,15}(?:\.\d{1,15})*)/i.exec(text.trim());
  if (!found) return null;
  return { epoch: Number(found[1] ?? 0), numbers: (found[2] ?? "").split(".").map(Number) };
}

export function withinPrefix(text: string, { epoch, numbers }: Release) {
  const own = releaseOf(text);
  return (
    own !== null && own.epoch === epoch && numbers.every((number, at) => (own.numbers[at] ?? 0) === number)
  );
}

/** True where the words begin like a range rather than like the name of a package. */
export function isMark(text: string) {
  return /^(?:[<>=!~^[(*]|v?\d)/.test(text);
}
