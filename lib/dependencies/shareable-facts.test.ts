import fc from "fast-check";
import { expect, test } from "vitest";
import { factLimits, noFacts } from "./facts";
import { shareableFacts } from "./shareable-facts";

test("a secret survives nowhere, however it is quoted and whatever stands around it", () => {
  const quotes = fc.constantFrom(["", ""], ['"', '"'], ["'", "'"], ["{", "}"]);
  const named = fc.constantFrom("Pwd=", "password = ", "Access Token:", "x-api-key=", 'ApiKey"=', "sig=");
  const around = fc.string({ maxLength: 40 }).map((text) => text.replace(/["'{}]/g, ""));
  fc.assert(
    fc.property(around, named, quotes, around, (before, name, [open, close], after) => {
      const target = `${before};${name}${open}hunter2${close};${after}`;
      expect(JSON.stringify(shareableFacts({ ...noFacts, externalLinks: [{ target }] }))).not.toContain(
        "hunter2",
      );
    }),
  );
});

test("lists and texts stay within their limits", () => {
  const many = Array.from({ length: 2_000 }, () => "x".repeat(5_000));
  const { hiddenSheets } = shareableFacts({ ...noFacts, hiddenSheets: many });
  expect(hiddenSheets).toHaveLength(factLimits.items);
  expect(hiddenSheets[0]).toHaveLength(factLimits.text);
});
