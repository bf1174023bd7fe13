import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { answerHeaders, downloadHeaders, downloadPolicy, isDownload, pagePolicy } from "./answer-headers";

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

test("a file to keep is an attachment of its own type, which a browser may neither guess nor run", () => {
  expect(downloadHeaders("text/csv; charset=utf-8", "lamplight-people.csv")).toEqual({
    "Content-Type": "text/csv; charset=utf-8",
    "Content-Disposition": 'attachment; filename="lamplight-people.csv"',
    "Content-Security-Policy": downloadPolicy,
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
  });
});

/** The address of a route file, with a reference where it has a part in brackets. */
const addressOf = (file: string) =>
  `/${file
    .replace(/\/route\.ts$/, "")
    .replace(/\([^)]+\)\//g, "")
    .replace(/\[[^\]]+\]/g, "APP-00042")}`;

test("every route that answers with a file to keep has the policy, and takes its headers from one place", () => {
  const files = readdirSync("app", { recursive: true, encoding: "utf8" })
    .map((file) => file.replaceAll("\\", "/"))
    .filter((file) => /route\.ts$|-answer\.ts$/.test(file));
  const textOf = (file: string) => readFileSync(`app/${file}`, "utf8");
  const keeping = files.filter((file) =>
    /\b(?:downloadHeaders|downloadAnswer|billAnswer)\(/.test(textOf(file)),
  );
  const addresses = keeping.filter((file) => file.endsWith("route.ts")).map(addressOf);
  expect(addresses.length).toBeGreaterThanOrEqual(5);
  expect(addresses.filter((address) => !isDownload(address))).toEqual([]);
  expect(files.filter((file) => textOf(file).includes("attachment;"))).toEqual([]);
});
