/** Negative where the first comes before the second, 0 where they are equal; null where one is no version of this kind. */
export type VersionOrder = (one: string, other: string) => number | null;

/** Whole numbers of any length as they count, without leading zeros getting in the way. */
export function compareDigits(one: string, other: string) {
  const [left, right] = [one.replace(/^0+/, ""), other.replace(/^0+/, "")];
  return left.length - right.length || compareText(left, right);
}

export function compareText(one: string, other: string) {
  return one < other ? -1 : Number(one > other);
}

/** Two lists place by place; `missing` stands where one of them has ended. */
export function compareLists<T>(
  one: readonly T[],
  other: readonly T[],
  missing: T,
  compare: (left: T, right: T) => number,
) {
  for (let at = 0; at < Math.max(one.length, other.length); at++) {
    const order = compare(one[at] ?? missing, other[at] ?? missing);
    if (order !== 0) return order;
  }
  return 0;
}

export const isDigits = (text: string) => /^\d+$/.test(text);
