import { shortOf, type Target } from "./target";
import { addMixes, type Branch, type Mix, onStandardOf, totalOf } from "./tree";
import { pointsMoved } from "./trend";

type Department = Branch & { before: Mix | null; target: Target | null };

const tops = <D extends Department>(departments: readonly D[]) =>
  departments.filter(({ depth }) => depth === 0);

/** All that the reader's page is about as one more branch, which has no id. */
export function wholeOf(departments: readonly Department[], name: string) {
  return { id: "", name, mix: addMixes(tops(departments).map(({ mix }) => mix)) };
}

/** The page's headline in numbers. Where the highest departments have several targets, there is no one percent. */
export function summariseStanding(departments: readonly Department[]) {
  const highest = tops(departments);
  const mix = addMixes(highest.map((one) => one.mix));
  const known = highest.every(({ before }) => before !== null);
  const before = known && highest.length > 0 ? addMixes(highest.map((one) => one.before ?? {})) : null;
  const percents = new Set(highest.map(({ target }) => target?.percent ?? null));
  const [only = null] = percents;
  return {
    total: totalOf(mix),
    onStandard: onStandardOf(mix),
    percent: percents.size === 1 ? only : null,
    short: percents.has(null)
      ? null
      : highest.reduce((sum, { mix: own, target }) => sum + shortOf(own, target?.percent ?? 0), 0),
    moved: pointsMoved(before, mix),
  };
}
