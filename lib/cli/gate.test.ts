import { expect, test } from "vitest";
import { cleanHeaders, readTrustedProxies, refuseAtGate } from "./gate";

const local = { mode: "local" as const, port: 3000, trustedProxies: readTrustedProxies(undefined) };
const behindProxy = {
  ...local,
  mode: "served" as const,
  trustedProxies: readTrustedProxies("10.0.0.0/8, ::1"),
};

test.each([
  ["GET", "localhost:3000", null],
  ["GET", "127.0.0.1:3000", null],
  ["GET", "[::1]:3000", null],
  ["GET", "evil.example:3000", 421],
  ["GET", "localhost:3001", 421],
  ["GET", undefined, 421],
  ["TRACE", "localhost:3000", 405],
  ["PROPFIND", "localhost:3000", 405],
])("on a person's own machine %s for %s answers %s", (method, host, status) => {
  expect(refuseAtGate(local, method, host, "/")?.status ?? null).toBe(status);
});

test("a stranger cannot speak in the name of a proxy or of ourselves", () => {
  const headers = {
    "x-forwarded-for": "1.1.1.1",
    "x-middleware-subrequest": "a",
    "x-nonce": "n",
    accept: "text/html",
  };
  expect(cleanHeaders(behindProxy, headers, "192.0.2.7")).toBe("192.0.2.7");
  expect(headers).toEqual({ accept: "text/html" });
});

test("the configured proxy says who is asking, and only what it wrote itself counts", () => {
  const headers = { "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.1.1.1", "x-nonce": "n" };
  expect(cleanHeaders(behindProxy, headers, "::ffff:10.2.3.4")).toBe("203.0.113.9");
  expect(headers).toEqual({ "x-forwarded-for": "6.6.6.6, 203.0.113.9, 10.1.1.1" });
});

test("a proxy that is no address is named", () => {
  expect(() => readTrustedProxies("10.0.0.0/8, proxy.example")).toThrow("proxy.example");
});

test.each(["/applications/%E0%A4%A", "/%", "/%00", "http://evil.example/", "//evil.example/x"])(
  "an address that cannot be read is refused: %s",
  (path) => {
    expect(refuseAtGate(local, "GET", "localhost:3000", path)?.status).toBe(400);
  },
);

test("pages are read and forms are sent; other kinds of request are for programs", () => {
  for (const method of ["PUT", "PATCH", "DELETE", "OPTIONS"]) {
    expect(refuseAtGate(local, method, "localhost:3000", "/applications")?.status).toBe(405);
    expect(refuseAtGate(local, method, "localhost:3000", "/api/v1/applications")).toBeNull();
  }
});
