import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withoutKeys } from "./printed-keys";

const cases = readFileSync(new URL("printed-keys.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/\s*=>\s*/) as [string, string]);

test.each(cases)("“%s” is kept as “%s”", (text, kept) => {
  expect(withoutKeys(text)).toBe(kept);
});

test.each([
  ["groups", "A1B2-".repeat(200_000)],
  ["labels", "key ".repeat(200_000)],
  ["one long word behind a label", `key: ${"A1".repeat(200_000)}.5`],
])("a cell full of %s ends like any other", (_what, text) => {
  expect(withoutKeys(text).length).toBeLessThanOrEqual(text.length + 20);
});
