import { expect, test } from "vitest";
import {
  areaBetween,
  areaOfCell,
  type CellMark,
  cellAt,
  countWithin,
  type DotMark,
  nearestDot,
} from "./light-map-marks";

const dot = (title: string, lit: number, risk: number): DotMark => [
  "APP-00001",
  title,
  "",
  lit,
  risk,
  "high",
];
const dots = [dot("Letter batcher", 22, 78), dot("Reserve roll-forward", 24, 78), dot("Mileage", 90, 10)];
const cells: CellMark[] = [
  [20, 75, 2],
  [90, 10, 1],
  [95, 95, 7],
];
const scale = { lit: 7, risk: 4 };

test("a pointer finds the nearest dot, and none where none is near", () => {
  expect(nearestDot(dots, { lit: 23.6, risk: 78.2 }, scale, 12)?.[1]).toBe("Reserve roll-forward");
  expect(nearestDot(dots, { lit: 50, risk: 50 }, scale, 12)).toBeNull();
});

test("a rectangle counts what stands on its edge, from whichever corner it was drawn", () => {
  const area = areaBetween({ lit: 24.4, risk: 78 }, { lit: 22, risk: 70.1 }, false);
  expect(area).toEqual({ lit: [22, 24], risk: [71, 78] });
  expect(countWithin(area, dots, [])).toBe(2);
});

test("a rectangle over fields takes each touched field whole", () => {
  const area = areaBetween({ lit: 22, risk: 77 }, { lit: 91, risk: 12 }, true);
  expect(area).toEqual({ lit: [20, 94], risk: [10, 79] });
  expect(countWithin(area, [], cells)).toBe(3);
});

test("the last field holds 100 too", () => {
  const cell = cellAt(cells, { lit: 100, risk: 99 });
  expect(cell && areaOfCell(cell)).toEqual({ lit: [95, 100], risk: [95, 100] });
});

test("a rectangle never leaves the map", () => {
  expect(areaBetween({ lit: -8, risk: -3 }, { lit: 130, risk: 140 }, false)).toEqual({
    lit: [0, 100],
    risk: [0, 100],
  });
});
