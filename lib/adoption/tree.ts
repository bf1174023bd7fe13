import type { Standing } from "@/lib/platforms/standing";

export type StandingOrNone = Standing | "none";

export type Mix = Partial<Record<StandingOrNone, number>>;

export type TreeDepartment = { id: string; name: string; parentId: string | null };

export type Branch = TreeDepartment & {
  depth: number;
  /** The department and everything below it that the reader may see. */
  ids: string[];
  /** Of the whole branch. */
  mix: Mix;
};

/** Departments in the order of their tree, by name within each level, with what their whole branch holds. */
export function branchesOf(
  departments: readonly TreeDepartment[],
  mixById: ReadonlyMap<string, Mix>,
): Branch[] {
  const known = new Set(departments.map(({ id }) => id));
  const childrenOf = (parentId: string | null) =>
    departments
      .filter((one) => (one.parentId && known.has(one.parentId) ? one.parentId : null) === parentId)
      .toSorted((one, other) => one.name.localeCompare(other.name, "en"));
  const walk = (department: TreeDepartment, depth: number): Branch[] => {
    const below = childrenOf(department.id).flatMap((child) => walk(child, depth + 1));
    const ids = [department.id, ...below.map(({ id }) => id)];
    const mix = addMixes(ids.map((id) => mixById.get(id) ?? {}));
    return [{ ...department, depth, ids, mix }, ...below];
  };
  return childrenOf(null).flatMap((top) => walk(top, 0));
}

export function addMixes(mixes: readonly Mix[]): Mix {
  const sum: Mix = {};
  for (const mix of mixes)
    for (const [standing, count] of Object.entries(mix) as [StandingOrNone, number][])
      sum[standing] = (sum[standing] ?? 0) + count;
  return sum;
}

export function totalOf(mix: Mix) {
  return Object.values(mix).reduce((sum, count) => sum + count, 0);
}

/** What stands where the organisation wants it. */
export function onStandardOf(mix: Mix) {
  return (mix.recommended ?? 0) + (mix.supported ?? 0);
}

/** Whole percent, or null where there is nothing to have a share of. */
export function shareOf(mix: Mix): number | null {
  const total = totalOf(mix);
  return total === 0 ? null : Math.round((onStandardOf(mix) / total) * 100);
}
