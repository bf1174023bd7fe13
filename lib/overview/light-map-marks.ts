import type { Band } from "@/lib/risk/facts";

/** What a pointer on the light map can come near to. Lists instead of objects: a page carries up to 2,000 of them. */
export type DotMark = [
  reference: string,
  title: string,
  headline: string,
  illumination: number,
  residual: number,
  band: Band,
];

/** A field of 5 by 5 and how many applications stand in it. */
export type CellMark = [illumination: number, residual: number, count: number];

export type Span = [from: number, to: number];
export type Area = { lit: Span; risk: Span };

/** A place on the map: how lit and how dangerous, 0–100 each, with parts. */
export type MapPoint = { lit: number; risk: number };

export const cellSize = 5;
const lastCell = 100 - cellSize;

/** The dot nearest to a place, or null. `scale` is the length of one point of light and of risk, `within` the reach in the same unit. */
export function nearestDot(
  dots: readonly DotMark[],
  point: MapPoint,
  scale: { lit: number; risk: number },
  within: number,
): DotMark | null {
  let nearest: DotMark | null = null;
  let shortest = within;
  for (const dot of dots) {
    const distance = Math.hypot((dot[3] - point.lit) * scale.lit, (dot[4] - point.risk) * scale.risk);
    if (distance <= shortest) [nearest, shortest] = [dot, distance];
  }
  return nearest;
}

export function cellAt(cells: readonly CellMark[], point: MapPoint): CellMark | null {
  const [lit, risk] = [cellOf(point.lit), cellOf(point.risk)];
  return cells.find((cell) => cell[0] === lit && cell[1] === risk) ?? null;
}

/** The whole numbers of light and risk inside a field; the last one holds 100 as well. */
export function areaOfCell([lit, risk]: CellMark): Area {
  return { lit: [lit, endOf(lit)], risk: [risk, endOf(risk)] };
}

/** The whole numbers between two places; on a map of fields, all of every field that is touched. */
export function areaBetween(one: MapPoint, other: MapPoint, inCells: boolean): Area {
  const span = (first: number, second: number): Span => {
    const [low, high] = [Math.min(first, second), Math.max(first, second)];
    return inCells
      ? [cellOf(low), endOf(cellOf(high))]
      : [Math.max(0, Math.ceil(low)), Math.min(100, Math.floor(high))];
  };
  return { lit: span(one.lit, other.lit), risk: span(one.risk, other.risk) };
}

export function countWithin(
  { lit, risk }: Area,
  dots: readonly DotMark[],
  cells: readonly CellMark[],
): number {
  const isIn = (light: number, danger: number) =>
    light >= lit[0] && light <= lit[1] && danger >= risk[0] && danger <= risk[1];
  if (dots.length > 0) return dots.filter((dot) => isIn(dot[3], dot[4])).length;
  return cells.filter((cell) => isIn(cell[0], cell[1])).reduce((sum, cell) => sum + cell[2], 0);
}

function cellOf(value: number) {
  return Math.min(lastCell, Math.max(0, Math.floor(value / cellSize) * cellSize));
}

function endOf(cell: number) {
  return cell === lastCell ? 100 : cell + cellSize - 1;
}
