import { nameKey } from "./directory";

const longestCompared = 80;

/** Those of the names that may be meant by one that is written with a slip or two, the nearest first. */
export function similarNames(name: string, names: readonly string[], most = 2): string[] {
  const key = nameKey(name);
  const slips = Math.min(2, Math.floor(key.length / 4));
  if (slips === 0 || key.length > longestCompared) return [];
  return names
    .map((other) => ({ other, key: nameKey(other) }))
    .filter((one) => one.key !== key && Math.abs(one.key.length - key.length) <= slips)
    .map((one) => ({ other: one.other, apart: slipsBetween(key, one.key) }))
    .filter(({ apart }) => apart <= slips)
    .sort((one, two) => one.apart - two.apart || (one.other < two.other ? -1 : 1))
    .slice(0, most)
    .map(({ other }) => other);
}

/** How many letters are wrong, missing, too many, or swapped with their neighbour. */
function slipsBetween(one: string, two: string) {
  const [a, b] = [[...one], [...two]];
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let least = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (beforeLast[j - 2] ?? 0) + 1);
      row.push(least);
    }
    [beforeLast, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
