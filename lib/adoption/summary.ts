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

/** The page's headline in numbers. Its target is that of the highest departments; several targets are no one number. */
export function summariseStanding(departments: readonly Department[]) {
  const highest = tops(departments);
  const mix = addMixes(highest.map((one) => one.mix));
  const known = highest.every(({ before }) => before !== null);
  const before = known && highest.length > 0 ? addMixes(highest.map((one) => one.before ?? {})) : null;
  const percents = new Set(highest.map(({ target }) => target?.percent ?? null));
  const [only] = percents;
  const percent = percents.size === 1 ? (only ?? null) : null;
  return {
    total: totalOf(mix),
    onStandard: onStandardOf(mix),
    percent,
    short: percent === null ? null : shortOf(mix, percent),
    moved: pointsMoved(before, mix),
    phasingOut: mix["phasing-out"] ?? 0,
  };
}
