import fc from "fast-check";
import { expect, test } from "vitest";
import { splitAddresses } from "./web-addresses";

const hrefsIn = (text: string) => splitAddresses(text).flatMap(({ href }) => href ?? []);

test.each([
  ["See https://example.org/a.", ["https://example.org/a"]],
  ["(http://example.org/a)", ["http://example.org/a"]],
  ["https://example.org/a_(b)!", ["https://example.org/a_(b)"]],
  ["two: https://a.example and https://b.example?", ["https://a.example/", "https://b.example/"]],
  ["“https://a.example/x”", ["https://a.example/x"]],
  ["javascript:alert(1) ftp://a.example data:text/html,x", []],
  ["https://bank.example@evil.example/", []],
  ["https://", []],
  ["nothing to follow", []],
])("the addresses in %s", (text, hrefs) => {
  expect(hrefsIn(text)).toEqual(hrefs);
});

test("nothing of the text is lost or changed, and only http and https are followed", () => {
  const word = fc.oneof(
    fc.string(),
    fc.constantFrom("https://a.example", "http://", "(", ")", "javascript:", " ", "@"),
  );
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const text = words.join("");
      const pieces = splitAddresses(text);
      expect(pieces.map((piece) => piece.text).join("")).toBe(text);
      expect(pieces.every(({ href }) => href === null || /^https?:\/\//.test(href))).toBe(true);
    }),
  );
});
