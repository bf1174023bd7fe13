import { compareDigits, compareText, isDigits, type VersionOrder } from "./compare";

type Token = { separator: "." | "-"; value: string };

const qualifiers = ["alpha", "beta", "milestone", "rc", "snapshot", "", "sp"];
const aliases: Record<string, string> = { cr: "rc", final: "", ga: "", release: "" };
const shorts: Record<string, string> = { a: "alpha", b: "beta", m: "milestone" };
const nothing = new Set(["0", "", "final", "ga", "release"]);

/** Source: Maven, POM reference, “Version order specification”. */
export const compareMaven: VersionOrder = (one, other) => {
  if (!/^[0-9a-z]/i.test(one) || !/^[0-9a-z]/i.test(other)) return null;
  const [left, right] = [tokensOf(one), tokensOf(other)];
  for (let at = 0; at < Math.max(left.length, right.length); at++) {
    const [mine, theirs] = [left[at], right[at]];
    const order = compareTokens(mine ?? emptyLike(theirs), theirs ?? emptyLike(mine));
    if (order !== 0) return order;
  }
  return 0;
};

/** A change between digits and letters parts tokens like a hyphen. */
function tokensOf(text: string) {
  const parts = text.toLowerCase().matchAll(/([.\-_]?)(\d+|[^.\-_\d]+|(?=[.\-_]|$))/g);
  const tokens: Token[] = [];
  for (const [whole, mark = "", value = ""] of parts) {
    if (whole === "" && tokens.length > 0) continue;
    tokens.push({ separator: mark === "." ? "." : "-", value: value === "" ? "0" : value });
  }
  return trimmed(tokens.map((token, at) => withWholeName(token, tokens[at + 1])));
}

/** “a1” is alpha 1; an “a” that no number follows at once is a word like any other. */
function withWholeName(token: Token, next: Token | undefined): Token {
  const isFollowed = next !== undefined && next.separator === "-" && isDigits(next.value);
  const value = (isFollowed ? shorts[token.value] : undefined) ?? token.value;
  return { ...token, value };
}

/** What means nothing goes at the end, and before each hyphen. */
function trimmed(tokens: readonly Token[]) {
  const kept = [...tokens];
  for (let end = kept.length; end > 0; end--) {
    const next = kept[end];
    if (next !== undefined && next.separator !== "-") continue;
    let from = end;
    while (from > 1 && nothing.has(kept[from - 1]?.value ?? "1")) from--;
    kept.splice(from, end - from);
    end = from;
  }
  return kept;
}

function emptyLike(token: Token | undefined): Token {
  const isNumberAfterDot = token?.separator === "." && isDigits(token.value);
  return { separator: token?.separator ?? "-", value: isNumberAfterDot ? "0" : "" };
}

function compareTokens(one: Token, other: Token) {
  const [left, right] = [isDigits(one.value), isDigits(other.value)];
  // “.qualifier” and “-qualifier” come before “-number”, which comes before “.number”.
  if (left && right) {
    return one.separator === other.separator
      ? compareDigits(one.value, other.value)
      : one.separator === "-"
        ? -1
        : 1;
  }
  if (left || right) return left ? 1 : -1;
  const [word, otherWord] = [aliases[one.value] ?? one.value, aliases[other.value] ?? other.value];
  return rankOf(word) - rankOf(otherWord) || compareText(word, otherWord);
}

function rankOf(word: string) {
  const at = qualifiers.indexOf(word);
  return at < 0 ? qualifiers.length : at;
}
