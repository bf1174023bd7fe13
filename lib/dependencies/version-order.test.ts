import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { compareVersions, newestFirst } from "./version-order";

const chains = readFileSync(new URL("version-order.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    const [ecosystem = "", ...words] = line.split(/\s+/);
    return {
      ecosystem,
      versions: words.filter((_word, at) => at % 2 === 0),
      signs: words.filter((_word, at) => at % 2 === 1),
    };
  });

test.each(chains)("$ecosystem: $versions.0 and what follows", ({ ecosystem, versions, signs }) => {
  for (const [at, sign] of signs.entries()) {
    const [one = "", other = ""] = [versions[at], versions[at + 1]];
    const told = [
      Math.sign(compareVersions(ecosystem, one, other)),
      Math.sign(compareVersions(ecosystem, other, one)),
    ];
    expect([one, other, ...told]).toEqual([one, other, ...(sign === "<" ? [-1, 1] : [0, 0])]);
  }
  const isStrict = signs.every((sign) => sign === "<");
  if (isStrict) expect(versions.toSorted(newestFirst(ecosystem))).toEqual(versions.toReversed());
});

describe("whatever is written as a version", () => {
  const ecosystems = [...new Set(chains.map(({ ecosystem }) => ecosystem))];
  const version = fc.oneof(
    fc.stringMatching(
      /^v?\d{1,3}(\.\d{1,2}){0,3}([.-]?(a|b|rc|dev|post|alpha|sp|SNAPSHOT|~|\^)\.?\d{0,2}){0,2}(\+\w{1,3})?$/,
    ),
    fc.string({ maxLength: 12 }),
  );

  test.each(ecosystems)("%s has one order", (ecosystem) => {
    fc.assert(
      fc.property(version, version, version, (one, two, three) => {
        const order = (left: string, right: string) => Math.sign(compareVersions(ecosystem, left, right));
        expect(order(one, two) + order(two, one)).toBe(0);
        const [low = "", middle = "", high = ""] = [one, two, three].sort((left, right) =>
          order(left, right),
        );
        expect(order(low, middle)).toBeLessThanOrEqual(0);
        expect(order(middle, high)).toBeLessThanOrEqual(0);
        expect(order(low, high)).toBeLessThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
