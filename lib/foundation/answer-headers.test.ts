import { expect, test } from "vitest";
import { answerHeaders, pagePolicy } from "./answer-headers";

test("browsers are told to keep to the secure line only where there is one", () => {
  expect(answerHeaders("https://lamplight.example")).toHaveProperty("Strict-Transport-Security");
  expect(answerHeaders("http://localhost:3000")).not.toHaveProperty("Strict-Transport-Security");
});

test("a page loads scripts by nonce alone, and forms go nowhere but here and to the identity provider", () => {
  const policy = pagePolicy("bm9uY2U=", "https://identity.example/realm", false);
  expect(policy).toContain("script-src 'nonce-bm9uY2U=' 'strict-dynamic';");
  expect(policy).toContain("form-action 'self' https://identity.example;");
  expect(policy).not.toContain("unsafe-eval");
});
