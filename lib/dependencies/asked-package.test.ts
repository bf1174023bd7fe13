import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { readAskedPackage } from "./asked-package";

const cases = readFileSync(new URL("asked-package.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => line.split("|").map((cell) => cell.trim()));

test.each(cases)("%s", (asked, name, ecosystem, versions) => {
  expect(readAskedPackage(asked ?? "")).toEqual({ name, ecosystem: ecosystem || null, versions });
});
