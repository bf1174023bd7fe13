import { compareDigits, compareLists, compareText, isDigits, type VersionOrder } from "./compare";

const pattern = /^\d+(?:\.[0-9a-z]+)*(?:-[0-9a-z-]+(?:\.[0-9a-z-]+)*)?$/i;

/** Source: RubyGems, `Gem::Version#<=>`: letters make a pre-release, and zeros at the end of either part do not count. */
export const compareGem: VersionOrder = (one, other) => {
  const [left, right] = [segmentsOf(one.trim()), segmentsOf(other.trim())];
  return left && right ? compareLists(left, right, "0", compareSegments) : null;
};

function segmentsOf(text: string) {
  if (!pattern.test(text)) return null;
  const segments: string[] = text.replaceAll("-", ".pre.").match(/\d+|[a-z]+/gi) ?? [];
  const firstWord = segments.findIndex((segment) => !isDigits(segment));
  const split = firstWord < 0 ? segments.length : firstWord;
  return [...withoutZeros(segments.slice(0, split)), ...withoutZeros(segments.slice(split))];
}

function withoutZeros(segments: readonly string[]) {
  const last = segments.findLastIndex((segment) => !/^0+$/.test(segment));
  return segments.slice(0, last + 1);
}

function compareSegments(one: string, other: string) {
  if (isDigits(one) && isDigits(other)) return compareDigits(one, other);
  return Number(isDigits(one)) - Number(isDigits(other)) || compareText(one, other);
}
