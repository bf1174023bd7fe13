/** Applications of one band in one department; their `light` is the sum of their illuminations. */
export type ScoreCount = { departmentId: string; band: string; count: number; light: number; unlit: number };

/** Those of them whose owner has left. */
export type OrphanCount = { departmentId: string; band: string; count: number };

/** From this light on an application counts as illuminated. */
export const litFrom = 60;

const dangerousBands = ["high", "severe"];

/** The same applications by band, by department and as a whole; departments with the most danger first. */
export function summarisePortfolio(
  counts: readonly ScoreCount[],
  orphans: readonly OrphanCount[],
  onStandard: number,
  departments: readonly { id: string; name: string }[],
) {
  const names = new Map(departments.map(({ id, name }) => [id, name]));
  const bands = [...grouped(counts, orphans, ({ band }) => band)];
  const byDepartment = [...grouped(counts, orphans, ({ departmentId }) => departmentId)];
  const { count: total, unlit, orphans: orphaned, dangerous } = sumOf(counts, orphans);
  return {
    bands: bands.map(([band, { count, illumination, orphans: left }]) => ({
      band,
      count,
      illumination,
      orphans: left,
    })),
    departments: byDepartment
      .map(([id, { unlit: _unlit, ...sums }]) => ({ id, name: names.get(id) ?? "", ...sums }))
      .toSorted(
        (one, other) =>
          other.dangerous - one.dangerous ||
          other.count - one.count ||
          one.name.localeCompare(other.name, "en"),
      ),
    indicators: { total, unlit, orphans: orphaned, dangerous, onStandard, litFrom },
  };
}

function grouped(
  counts: readonly ScoreCount[],
  orphans: readonly OrphanCount[],
  key: (count: OrphanCount) => string,
) {
  const [counted, left] = [Map.groupBy(counts, key), Map.groupBy(orphans, key)];
  return counted.entries().map(([name, rows]) => [name, sumOf(rows, left.get(name) ?? [])] as const);
}

function sumOf(counts: readonly ScoreCount[], orphans: readonly OrphanCount[]) {
  const add = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
  const count = add(counts);
  const light = counts.reduce((sum, row) => sum + row.light, 0);
  return {
    count,
    unlit: counts.reduce((sum, row) => sum + row.unlit, 0),
    dangerous: add(counts.filter(({ band }) => dangerousBands.includes(band))),
    orphans: add(orphans),
    illumination: count === 0 ? 0 : Math.round(light / count),
  };
}
