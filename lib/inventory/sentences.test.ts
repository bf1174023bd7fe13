import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countSentences, splitSentences } from "./sentences";

const tables = readdirSync(new URL(".", import.meta.url)).filter((name) =>
  /^sentences\.\w+\.cases\.txt$/.test(name),
);

describe.each(tables)("%s", (table) => {
  const cases = readFileSync(new URL(table, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [expected = "", ...text] = line.split(" | ");
      return { expected, text: text.join(" | ").replaceAll("\\n", "\n").replaceAll("\\u200b", "\u200b") };
    });

  test.each(cases)("$expected: $text", ({ expected, text }) => {
    const { count, verdict } = countSentences(text);
    expect(`${count} ${verdict}`).toBe(expected);
  });
});

describe("any text at all", () => {
  const pieces = fc.constantFrom(
    ". ",
    "…",
    "?!",
    "(",
    ")",
    "“",
    "”",
    '"',
    "«",
    "\n",
    "\n- ",
    "1. ",
    "z. B.",
    "A",
    "it",
    "。",
    "🎉",
    "\u200b",
    "\ud800",
  );
  const anyText = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.array(pieces).map((parts) => parts.join("")),
  );

  test("is counted without a fault", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { count, verdict } = countSentences(text);
        expect(count).toBeGreaterThanOrEqual(0);
        expect(["fits", "borderline", "too-many"]).toContain(verdict);
        if (count > 3) expect(verdict).not.toBe("fits");
      }),
    );
  });

  test("is split into as many sentences as are counted", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(splitSentences(text)).toHaveLength(countSentences(text).count);
      }),
    );
  });

  test("says the same with spaces around it", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(countSentences(`  ${text} `).count).toBe(countSentences(text).count);
      }),
    );
  });
});
