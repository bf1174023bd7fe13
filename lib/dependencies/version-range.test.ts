import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isEveryVersion,
  isWithin,
  onlyVersionOf,
  readVersionRange,
  type VersionRange,
} from "./version-range";

const cases = readFileSync(new URL("version-range.cases.txt", import.meta.url), "utf8")
  .split("\n")
  .filter((line) => line !== "" && !line.startsWith("#"))
  .map((line) => {
    // “||” is a sign of the range itself.
    const [ecosystem = "", range = "", within = "", without = ""] = line
      .split(/(?<!\|)\|(?!\|)/)
      .map((cell) => cell.trim());
    return { ecosystem, range, within: wordsOf(within), without: wordsOf(without) };
  });

function wordsOf(cell: string) {
  return cell.split(/\s+/).filter(Boolean);
}

function rangeOf(text: string): VersionRange {
  const range = readVersionRange(text);
  if ("error" in range) throw new Error(range.error);
  return range;
}

test.each(cases)("$ecosystem $range", ({ ecosystem, range, within, without }) => {
  const found = [...within, ...without].filter((version) => isWithin(ecosystem, rangeOf(range), version));
  expect(found).toEqual(within);
});

test("a version that nobody named is in no range but that of all", () => {
  expect(isWithin("pypi", rangeOf("<9"), "")).toBe(false);
  expect(isWithin("pypi", rangeOf("!=1.0"), "")).toBe(false);
  expect(isWithin("pypi", rangeOf("*"), "")).toBe(true);
});

describe("what is not understood", () => {
  test.each([
    ["", "Say which versions."],
    ["newest", "“newest” is not understood here."],
    ["1.0 or 2.0", "“or 2.0” is not understood here."],
    ["~=1", "“~=1” is not understood here."],
    [">", "“>” is not understood here."],
    ["(1.0)", "“(1.0)” is not understood here."],
    [">1.*", "“>1.*” is not understood here."],
    ["1".repeat(300), "That is too long for a range of versions."],
  ])("“%s” gets a sentence", (text, sentence) => {
    const read = readVersionRange(text);
    expect("error" in read && read.error).toContain(sentence);
  });

  test("nothing that is typed makes it stumble", () => {
    const signs = fc.constantFrom(
      "<",
      ">=",
      "~=",
      "^",
      "||",
      ",",
      " ",
      "*",
      "1.2",
      "[",
      ")",
      "x",
      "-",
      "v",
      "!",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(signs, { maxLength: 12 }).map((some) => some.join("")),
        ),
        (text) => {
          const range = readVersionRange(text);
          if (!("error" in range)) expect(typeof isWithin("pypi", range, "1.2")).toBe("boolean");
        },
      ),
    );
  });
});

test("one version and all versions are known for what they are", () => {
  expect(onlyVersionOf(rangeOf("== 2.31.0"))).toBe("2.31.0");
  expect(onlyVersionOf(rangeOf("2.31.0 || 2.32"))).toBeNull();
  expect(onlyVersionOf(rangeOf("<2"))).toBeNull();
  expect(isEveryVersion(rangeOf("*"))).toBe(true);
  expect(isEveryVersion(rangeOf(">=0"))).toBe(false);
});
