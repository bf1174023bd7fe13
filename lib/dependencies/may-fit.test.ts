import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mayFit, mayOverlap } from "./may-fit";
import { isWithin, readVersionRange, type VersionRange } from "./version-range";

const cases = readFileSync(new URL("may-fit.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [ecosystem = "", asked = "", listed = "", may = ""] = line
      .split(/(?<!\\)\|/)
      .map((cell) => cell.trim().replaceAll("\\|", "|"));
    return { ecosystem, asked, listed, may };
  });

function rangeOf(text: string): VersionRange {
  const range = readVersionRange(text);
  if ("error" in range) throw new Error(range.error);
  return range;
}

test.each(cases)("$ecosystem: asked for $asked, listed is $listed: $may", (one) => {
  const { ecosystem, asked, listed, may } = one;
  expect(mayFit(ecosystem, rangeOf(asked), listed === "none" ? null : listed)).toBe(may === "yes");
});

test("whatever version fits two ranges, they are never said to have none together", () => {
  const number = fc.integer({ min: 0, max: 3 });
  const version = fc
    .tuple(number, number, fc.constantFrom("", "rc1", ".post1", ".1"))
    .map(([major, minor, end]) => `${major}.${minor}${end}`);
  const part = fc.oneof(
    fc.tuple(fc.constantFrom("<", "<=", ">", ">=", "!=", "==", "~="), version).map((two) => two.join("")),
    fc.tuple(number, number).map(([major, minor]) => `==${major}.${minor}.*`),
    number.map((major) => `==${major}.*`),
  );
  const range = fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join(","));
  fc.assert(
    fc.property(range, range, version, (one, other, named) => {
      const [mine, theirs] = [rangeOf(one), rangeOf(other)];
      fc.pre(isWithin("pypi", mine, named) && isWithin("pypi", theirs, named));
      expect(mayOverlap("pypi", mine, theirs)).toBe(true);
    }),
    { numRuns: 400, maxSkipsPerRun: 2_000 },
  );
});
