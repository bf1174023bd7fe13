import { expect, test } from "vitest";
import { refuseForeignOrigin, refuseLargeBody } from "./request-checks";

const own = "https://lamplight.example";
const cookie = "__Host-lamplight=x";
const path = "/applications";

test.each([
  ["a page of ours with a cookie", "POST", { origin: own, cookie }, null],
  ["a program without cookie and origin", "POST", {}, null],
  ["reading from anywhere", "GET", { origin: "https://evil.example", cookie }, null],
  ["no origin, but a cookie", "POST", { cookie }, 403],
  ["a hidden origin", "POST", { origin: "null", cookie }, 403],
  ["a hidden origin without a cookie", "POST", { origin: "null" }, 403],
  ["another site", "DELETE", { origin: "https://evil.example", cookie }, 403],
  ["another site without a cookie", "POST", { origin: "https://evil.example" }, 403],
  ["our name over an open line", "PUT", { origin: "http://lamplight.example", cookie }, 403],
  ["our name at another port", "PATCH", { origin: `${own}:444`, cookie }, 403],
  ["a name that begins with ours", "POST", { origin: `${own}.evil.example`, cookie }, 403],
])("a change asked for by %s is answered %s %o with %s", (_who, method, headers, status) => {
  expect(refuseForeignOrigin({ method, path, headers }, own)?.status ?? null).toBe(status);
});

test("browsers report refused content without an origin of ours", () => {
  expect(
    refuseForeignOrigin({ method: "POST", path: "/api/csp-report", headers: { cookie } }, own),
  ).toBeNull();
});

test.each([
  ["POST", { "content-length": "1000000" }, null],
  ["POST", { "content-length": "1100000" }, null],
  ["POST", { "content-length": "1200000" }, 413],
  ["POST", { "content-length": "much" }, 413],
  ["PUT", { "transfer-encoding": "chunked" }, 411],
  ["POST", {}, null],
  ["GET", { "content-length": "1200000" }, null],
])("%s with %o is answered %s", (method, headers, status) => {
  expect(refuseLargeBody({ method, path, headers })?.status ?? null).toBe(status);
});

test.each([
  ["/api/import", "50000000", null],
  ["/api/import", "50000001", 413],
  ["/api/v1/applications/APP-00042/manifests", "25000000", null],
  ["/api/v1/applications/APP-00042/manifests", "25000001", 413],
  ["/api/v1/applications/APP-00042/retire", "1200000", 413],
  ["/api/import/template", "1200000", 413],
  ["/api/imports", "1200000", 413],
])("a file of a list comes through one door: %s with %s bytes is answered %s", (door, length, status) => {
  const refusal = refuseLargeBody({ method: "POST", path: door, headers: { "content-length": length } });
  expect(refusal?.status ?? null).toBe(status);
  if (length === "50000001") expect(refusal?.sentence).toContain("50 MB");
});
