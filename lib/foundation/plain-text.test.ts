import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cleanSpaces, findUnfitCharacter } from "./plain-text";

const oneLine = { multiline: false };
const manyLines = { multiline: true };

describe("characters that do not fit", () => {
  test("ordinary text in any language fits, emoji families included", () => {
    for (const text of ["Budget", "Prämien für Zürich", "予算", "👩‍👩‍👧 planner", ""]) {
      expect(findUnfitCharacter(text, oneLine)).toBeNull();
    }
  });

  test("a character that turns text around is named", () => {
    expect(findUnfitCharacter("abc\u202Edef", oneLine)).toBe(
      "contains a character that turns text around (U+202E). Please remove it.",
    );
    expect(findUnfitCharacter("\u2066a", manyLines)).toContain("U+2066");
  });

  test("what databases cannot keep is named", () => {
    expect(findUnfitCharacter("a\0b", manyLines)).toContain("U+0000");
    expect(findUnfitCharacter("a\ud800b", manyLines)).toContain("U+D800");
    expect(findUnfitCharacter("\udc00", manyLines)).toContain("only half there");
  });

  test("line breaks and tabs fit where there may be several lines, and only there", () => {
    expect(findUnfitCharacter("a\n\tb", manyLines)).toBeNull();
    expect(findUnfitCharacter("a\nb", oneLine)).toContain("one line");
  });
});

describe("tidy spaces", () => {
  test("one line loses doubled, foreign and outer spaces", () => {
    expect(cleanSpaces(" \u200b Budget\u00a0 \n 2026\ufeff ")).toBe("Budget 2026");
  });

  test("several lines keep their paragraphs", () => {
    expect(cleanSpaces("One.  \r\n\r\n\r\n\r\nTwo.\r", manyLines)).toBe("One.\n\nTwo.");
  });

  test("a letter and its accent become one character", () => {
    expect(cleanSpaces("Pra\u0308mien")).toBe("Prämien");
  });

  test("tidying twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), fc.boolean(), (text, multiline) => {
        const once = cleanSpaces(text, { multiline });
        expect(cleanSpaces(once, { multiline })).toBe(once);
      }),
    );
  });
});
