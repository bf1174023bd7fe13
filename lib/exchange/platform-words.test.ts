import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { usualPlatforms } from "@/lib/platforms/usual-platforms";
import { findPlatform, usualPlatformName } from "./platform-words";

const cases = readFileSync(new URL("platform-words.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split(/\s*=>\s*/) as [string, string]);

test.each(cases)("“%s” stands for %s", (text, name) => {
  expect(usualPlatformName(text) ?? "-").toBe(name);
});

test("every platform that an organisation begins with is known by its own name", () => {
  for (const { name } of usualPlatforms) expect(usualPlatformName(name)).toBe(name);
});

const named = (...names: string[]) => names.map((name) => ({ id: name, name }));

test.each([
  [["Excel", "Access"], "ms access", "Access"],
  [["Microsoft Access"], "Access 2016", "Microsoft Access"],
  [["Excel", "VBA"], "VBA", "VBA"],
  [["Excel", "VBA"], "MS Excel", "Excel"],
  [["Excel workbooks", "Excel VBA", "xlsx"], "Microsoft Excel", null],
  [["Python"], "Cobol", null],
  [[], "Excel", null],
])("of %j, “%s” means %s", (names, text, wanted) => {
  expect(findPlatform(named(...names), text)).toBe(wanted);
});
