import fc from "fast-check";
import { expect, test } from "vitest";
import { factLimits, noFacts } from "./facts";
import { shareableFacts, withoutPasswords } from "./shareable-facts";

test.each([
  ["Server=sql01;Database=Claims;Uid=sa;Pwd=hunter2;", "Server=sql01;Database=Claims;Uid=…;Pwd=…;"],
  ["Provider=X;Password='hunter 2';Data Source=a", "Provider=X;Password=…;Data Source=a"],
  ["PASSWORD = {hunter;2}", "PASSWORD = …"],
  ["https://mara:hunter2@api.example.com/v1?key=hunter2&page=2", "https://api.example.com/v1?key=…&page=2"],
  [
    'Web.Contents(u, [ApiKeyName="k", Headers=[#"X-Api-Key"="hunter2"]])',
    'Web.Contents(u, [ApiKeyName="k", Headers=[#"X-Api-Key"=…]])',
  ],
  ['[Authorization="Bearer hunter2"]', "[Authorization=…]"],
  [
    "AccountName=store;AccountKey=hunter2==;EndpointSuffix=x",
    "AccountName=store;AccountKey=…;EndpointSuffix=x",
  ],
  ["S:\\Password list\\prices.xlsx", "S:\\Password list\\prices.xlsx"],
  ["SELECT user FROM people", "SELECT user FROM people"],
])("%s", (text, shared) => {
  expect(withoutPasswords(text)).toBe(shared);
});

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
