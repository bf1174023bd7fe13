import { expect, test } from "vitest";
import { readWidths, writeWidths } from "./column-widths";

test("what is written into the cookie is read out of it again", () => {
  const widths = { owner: 176, platform: 200 };
  expect(readWidths(writeWidths(widths))).toEqual(widths);
  expect(readWidths(writeWidths({}))).toEqual({});
});

test.each([
  ["nothing", undefined, {}],
  ["no widths", "hello;<script>", {}],
  ["a word for a number", "owner-wide.risk-100", { risk: 100 }],
  ["far too wide", "owner-9999", { owner: 480 }],
  ["far too narrow", "owner-1", { owner: 72 }],
  ["an endless cookie", "a-100.".repeat(10_000), { a: 100 }],
])("a cookie with %s gives only widths that fit", (_what, cookie, widths) => {
  expect(readWidths(cookie)).toEqual(widths);
});
