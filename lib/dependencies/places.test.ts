import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { lastPart, mayBeSameFile, placeKey } from "./places";

const cases = readFileSync(`${import.meta.dirname}/places.cases.txt`, "utf8")
  .split("\n")
  .filter((line) => line && !line.startsWith("#"))
  .map((line) => line.split("|").map((part) => part.trim()));

test.each(cases)("%s and %s are %s", (one = "", other = "", answer) => {
  const key = placeKey(one);
  const isSame = key !== null && key === placeKey(other);
  expect(isSame ? "same" : mayBeSameFile(one, other) ? "perhaps" : "other").toBe(answer);
});

test.each([
  ["\\\\srv\\teams\\Pricing\\prices.xlsx", "prices.xlsx"],
  ["https://corp.sharepoint.com/sites/Claims/my%20prices.xlsx?d=1", "my prices.xlsx"],
  ["prices.xlsx", "prices.xlsx"],
])("the last part of %s is %s", (place, last) => {
  expect(lastPart(place)).toBe(last);
});

test("any text is answered, and a key has a key of its own kind", () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 200 }), (text) => {
      const key = placeKey(text);
      expect(key === null || /^(?:web|share|drive|server):/.test(key)).toBe(true);
      mayBeSameFile(text, text);
    }),
  );
});
