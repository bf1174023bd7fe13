import { expect, test } from "vitest";
import { answerHeaders, downloadPolicy, isDownload, pagePolicy } from "./answer-headers";

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

test("a file to keep may run nothing, and only its own address has that policy", () => {
  expect(downloadPolicy).toMatch(/^sandbox; default-src 'none'; .*frame-ancestors 'none'/);
  expect(["/applications/export", "/applications", "/exports"].map(isDownload)).toEqual([true, false, false]);
  const bills = [
    "/applications/APP-00042/sbom",
    "/applications/export/sbom",
    "/applications/APP-00042/sbom/x",
  ];
  expect(bills.map(isDownload)).toEqual([true, true, false]);
});
