import { expect, test } from "vitest";
import { readCapabilities, withoutTwins } from "./capabilities";

test.each([
  ["PDF editing, e-signature", ["PDF editing", "e-signature"]],
  ["charts; forecasts | Charts\nmaps", ["charts", "forecasts", "maps"]],
  ["  ,; ", []],
])("%j names %j", (text, words) => {
  expect(readCapabilities(text)).toEqual(words);
});

test("of two that differ in their case only, the first writing stays", () => {
  expect(withoutTwins(["OCR", "ocr", "Ocr scan"])).toEqual(["OCR", "Ocr scan"]);
});
