import { describe, expect, test } from "vitest";
import { summarisePortfolio } from "./portfolio-counts";

const departments = [
  { id: "a", name: "Claims" },
  { id: "b", name: "Audit" },
  { id: "c", name: "Empty" },
];
const row = (departmentId: string, band: string, count: number, light: number, unlit = 0) => ({
  departmentId,
  band,
  count,
  light,
  unlit,
});

describe("a portfolio in numbers", () => {
  const summary = summarisePortfolio(
    [row("a", "low", 3, 270), row("a", "severe", 1, 10, 1), row("b", "high", 1, 45, 1)],
    [{ departmentId: "a", band: "severe", count: 1 }],
    2,
    departments,
  );

  test("adds up as a whole", () => {
    const whole = { total: 5, unlit: 2, orphans: 1, dangerous: 2, onStandard: 2, litFrom: 60 };
    expect(summary.indicators).toEqual(whole);
  });

  test("by band, with light as an average of tools and not of departments", () => {
    expect(summary.bands).toContainEqual({ band: "low", count: 3, illumination: 90, orphans: 0 });
    expect(summary.bands).toContainEqual({ band: "severe", count: 1, illumination: 10, orphans: 1 });
  });

  test("by department, the larger first among equally dangerous ones, the empty not at all", () => {
    expect(summary.departments).toEqual([
      { id: "a", name: "Claims", count: 4, dangerous: 1, orphans: 1, illumination: 70 },
      { id: "b", name: "Audit", count: 1, dangerous: 1, orphans: 0, illumination: 45 },
    ]);
  });
});

test("nothing at all is zeros and no tables", () => {
  expect(summarisePortfolio([], [], 0, departments)).toMatchObject({
    bands: [],
    departments: [],
    indicators: { total: 0 },
  });
});
