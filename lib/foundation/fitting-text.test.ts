import { expect, test } from "vitest";
import { fittingText } from "./fitting-text";

const title = fittingText("The title", { min: 2, max: 20, missing: "Give it a title." });
const told = (text: unknown, schema = title) =>
  schema.safeParse(text).error?.issues.map((issue) => issue.message);

test("spaces are tidied and the rest is kept", () => {
  expect(title.parse("  Claims   roster ")).toBe("Claims roster");
});

test("what is missing, too short or too long is told in a sentence", () => {
  expect(told("")).toEqual(["Give it a title."]);
  expect(told(undefined)).toEqual(["Give it a title."]);
  expect(told("x")).toEqual(["The title needs at least 2 characters."]);
  expect(told("x".repeat(21))).toEqual([
    "The title has 21 characters; at most 20 fit. Nothing you typed is lost.",
  ]);
});

test("a megabyte is refused before anything looks at it", () => {
  expect(told("x".repeat(1_000_000))?.[0]).toMatch(/far too long/);
});

test.each(["Claims\u0000roster", "Claims \u202Eretsor", "Claims \uD800"])(
  "a character that no reader can see is refused: %j",
  (text) => {
    expect(told(text)).toHaveLength(1);
  },
);

test("length is counted in characters that people see as one code point, not in UTF-16 units", () => {
  expect(title.safeParse("🪔".repeat(20)).success).toBe(true);
});
