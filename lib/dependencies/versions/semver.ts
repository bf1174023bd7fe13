import { compareDigits, compareLists, compareText, isDigits, type VersionOrder } from "./compare";

// People and older tools leave numbers out, so “1.2” is read as 1.2.0.
const pattern = /^[v=]?\s*(\d+(?:\.\d+){0,2})(?:-([0-9a-z-]+(?:\.[0-9a-z-]+)*))?(?:\+[0-9a-z.-]+)?$/i;

/** Source: Semantic Versioning 2.0.0, section 11; build metadata does not count (section 10). */
export const compareSemver: VersionOrder = (one, other) => {
  const [left, right] = [pattern.exec(one.trim()), pattern.exec(other.trim())];
  if (!left || !right) return null;
  return compareNumbers(left[1], right[1]) || comparePreReleases(left[2], right[2]);
};

export function compareNumbers(one = "", other = "") {
  return compareLists(one.split("."), other.split("."), "0", compareDigits);
}

/** A version without one comes after those with one. */
export function comparePreReleases(one: string | undefined, other: string | undefined) {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return compareLists(one.split("."), other.split("."), "", compareIdentifiers);
}

function compareIdentifiers(one: string, other: string) {
  if (one === "" || other === "") return one.length - other.length;
  if (isDigits(one) && isDigits(other)) return compareDigits(one, other);
  return Number(isDigits(other)) - Number(isDigits(one)) || compareText(one, other);
}
