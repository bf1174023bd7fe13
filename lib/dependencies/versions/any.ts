import { compareDigits, compareText, isDigits } from "./compare";

const early = new Set(["dev", "snapshot", "alpha", "beta", "pre", "preview", "rc"]);
const earlyOrder = [...early];

/** For what follows no rules that we know: numbers by their size, words by the alphabet, “alpha” and its like before the end. */
export function compareAny(one: string, other: string): number {
  const [left, right]: string[][] = [one, other].map(
    (text) =>
      text
        .toLowerCase()
        .replace(/^v(?=\d)/, "")
        .match(/\d+|\p{L}+/gu) ?? [],
  );
  for (let at = 0; at < Math.max(left?.length ?? 0, right?.length ?? 0); at++) {
    const order = compareSegments(left?.[at] ?? "", right?.[at] ?? "");
    if (order !== 0) return order;
  }
  return compareText(one, other);
}

function compareSegments(one: string, other: string) {
  if (one === other) return 0;
  const order = rankOf(one) - rankOf(other);
  if (order !== 0) return order;
  if (isDigits(one)) return compareDigits(one, other);
  return early.has(one) ? earlyOrder.indexOf(one) - earlyOrder.indexOf(other) : compareText(one, other);
}

function rankOf(segment: string) {
  if (early.has(segment)) return 0;
  if (segment === "") return 1;
  return isDigits(segment) ? 3 : 2;
}
