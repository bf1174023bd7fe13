import { expect, test } from "vitest";
import { numberOf, referenceOf } from "./reference";

test("a reference has five digits, and more when they are needed", () => {
  expect(referenceOf(42)).toBe("APP-00042");
  expect(referenceOf(123_456)).toBe("APP-123456");
});

test.each([
  ["APP-00042", 42],
  ["app-42", 42],
  [" 42 ", 42],
  ["APP42", 42],
])("people type references as they like: %s", (text, number) => {
  expect(numberOf(text)).toBe(number);
});

test.each(["", "APP-", "APP-4x", "-42", "4.2", "1e3", "9999999999"])(
  "what is no reference has no number: %j",
  (text) => {
    expect(numberOf(text)).toBeNull();
  },
);
