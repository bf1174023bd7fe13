/** Little known and dangerous: lit below 50 and a risk of 50 or more. Bounds are inclusive, as in an address. */
export const darkCorner = { lit: [0, 49], risk: [50, 100] } as const satisfies Record<
  string,
  readonly [number, number]
>;

type Share = { name: string; count: number };

/** “23 tools stand in the dark corner, 9 of them in Finance”. Departments come with the largest first. */
export function tellDarkCorner(departments: readonly Share[]): string {
  const total = departments.reduce((sum, { count }) => sum + count, 0);
  const [first, second] = departments;
  if (!first) return "Nothing stands in the dark corner";
  if (total === 1) return `One tool stands in the dark corner, in ${first.name}`;
  const stand = `${total.toLocaleString("en")} tools stand in the dark corner`;
  if (!second) return `${stand}, all of them in ${first.name}`;
  if (first.count === second.count) return `${stand}, in ${departments.length} departments`;
  return `${stand}, ${first.count.toLocaleString("en")} of them in ${first.name}`;
}

type Cell = { residual: number; count: number };

/** “85 tools are dangerous, and 68 of them are at least half lit”, from cells whose bounds meet at the corner's. */
export function tellDanger(cells: readonly Cell[], inCorner: number): string {
  const dangerous = cells
    .filter(({ residual }) => residual >= darkCorner.risk[0])
    .reduce((sum, { count }) => sum + count, 0);
  const lit = dangerous - inCorner;
  const are = dangerous === 1 ? "One tool is" : `${dangerous.toLocaleString("en")} tools are`;
  if (dangerous === 0) return `No tool has a risk of ${darkCorner.risk[0]} or more`;
  const start = `${are} at a risk of ${darkCorner.risk[0]} or more`;
  if (lit === 0) return `${start}, and little is known of ${dangerous === 1 ? "it" : "any of them"}`;
  if (inCorner === 0) return `${start}, and well enough known`;
  return `${start}; ${lit === 1 ? "one of them is" : `${lit.toLocaleString("en")} of them are`} at least half lit`;
}
