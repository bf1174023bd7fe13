import { expect, test } from "vitest";
import { readingLimitMs } from "./read-aside";

test("a list gets ten seconds, a large workbook longer, and nothing more than a minute", () => {
  const limitOf = (bytes: number) => readingLimitMs({ name: "a", content: new Uint8Array(bytes) });
  expect(limitOf(100_000)).toBe(10_070);
  expect(limitOf(50_000_000)).toBe(45_000);
  expect(limitOf(100_000_000)).toBe(60_000);
  expect(readingLimitMs({ typed: "a==1" })).toBe(10_000);
});
