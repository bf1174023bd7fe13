import fc from "fast-check";
import { expect, test } from "vitest";
import { compareBands } from "./bands";
import { contagionOf, type Reading } from "./contagion";
import { type Band, bands } from "./facts";

const reads = (reader: string, source: string): Reading => ({ reader, source });

test("what feeds an important application through another one is told with the path", () => {
  const found = contagionOf(
    [reads("payroll", "ledger"), reads("ledger", "rates"), reads("canteen", "rates")],
    new Map([
      ["payroll", "severe"],
      ["ledger", "low"],
      ["canteen", "moderate"],
      ["rates", "low"],
    ]),
  );
  expect(found.get("rates")).toEqual({ band: "severe", path: ["ledger", "payroll"] });
  expect(found.get("ledger")).toEqual({ band: "severe", path: ["payroll"] });
  expect(found.has("payroll")).toBe(false);
});

test("two applications that read each other make each other important, not themselves", () => {
  const circle = [reads("a", "b"), reads("b", "a"), reads("a", "a")];
  const found = contagionOf(
    circle,
    new Map([
      ["a", "severe"],
      ["b", "low"],
    ]),
  );
  expect(found.get("a")).toEqual({ band: "low", path: ["b"] });
  expect(found.get("b")).toEqual({ band: "severe", path: ["a"] });
});

const ids = ["a", "b", "c", "d", "e", "f", "g"];
const anyReadings = fc.array(
  fc.record({ reader: fc.constantFrom(...ids), source: fc.constantFrom(...ids) }),
  { maxLength: 16 },
);
const anyBands = fc
  .tuple(...ids.map((id) => fc.tuple(fc.constant(id), fc.constantFrom<Band>(...bands))))
  .map((entries) => new Map(entries));

function fedBy(id: string, readings: readonly Reading[], seen = new Set<string>()): Set<string> {
  for (const { reader, source } of readings) {
    if (source !== id || seen.has(reader)) continue;
    seen.add(reader);
    fedBy(reader, readings, seen);
  }
  return seen;
}

test("it equals looking at everything each application feeds, one by one", () => {
  fc.assert(
    fc.property(anyReadings, anyBands, (readings, ownBands) => {
      const found = contagionOf(readings, ownBands);
      for (const id of ids) {
        const fed = [...fedBy(id, readings)].filter((other) => other !== id);
        const highest = fed
          .map((other) => ownBands.get(other) ?? "low")
          .reduce<Band | undefined>(
            (best, next) => (best && compareBands(best, next) > 0 ? best : next),
            undefined,
          );
        expect(found.get(id)?.band).toBe(highest);
        const path = found.get(id)?.path ?? [];
        const links = path.map((reader, at) => reads(reader, path[at - 1] ?? id));
        for (const link of links) expect(readings).toContainEqual(link);
        if (highest) expect(ownBands.get(path.at(-1) ?? "")).toBe(highest);
      }
    }),
    { numRuns: 500 },
  );
});

test("a chain of a hundred thousand applications is followed to its end", () => {
  const chain = Array.from({ length: 100_000 }, (_, at) => reads(`${at}`, `${at + 1}`));
  const found = contagionOf(chain, new Map<string, Band>([["0", "severe"]]));
  expect(found.get("100000")?.path).toHaveLength(100_000);
});
