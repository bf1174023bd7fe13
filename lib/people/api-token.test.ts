import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { hashApiToken, looksLikeApiToken, writeApiToken } from "./api-token";

const drawApiToken = () => writeApiToken(randomBytes(32));

test("a drawn token looks like one, and no two are alike", () => {
  const tokens = Array.from({ length: 50 }, drawApiToken);
  expect(tokens.every(looksLikeApiToken)).toBe(true);
  expect(new Set(tokens).size).toBe(50);
});

test.each([
  ["nothing", ""],
  ["another prefix", drawApiToken().replace("llt_", "ghp_")],
  ["cut off", drawApiToken().slice(0, -1)],
  ["a space behind it", `${drawApiToken()} `],
  ["only the prefix", "llt_"],
])("%s is none", (_what, text) => {
  expect(looksLikeApiToken(text)).toBe(false);
});

test("one wrong sign is seen before anybody looks it up", () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: 52 }), (at) => {
      const token = drawApiToken();
      const wrong = token[at] === "A" ? "B" : "A";
      return !looksLikeApiToken(token.slice(0, at) + wrong + token.slice(at + 1));
    }),
  );
});

test("the hash depends on the secret", () => {
  const token = drawApiToken();
  expect(hashApiToken(token, "one")).toBe(hashApiToken(token, "one"));
  expect(hashApiToken(token, "one")).not.toBe(hashApiToken(token, "other"));
  expect(hashApiToken(token, "one")).not.toContain(token.slice(4, 20));
});
