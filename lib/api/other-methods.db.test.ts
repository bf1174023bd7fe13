import { expect, test } from "vitest";
import { call, routePaths } from "./api.testing";
import { methodsAt, tellMethods } from "./other-methods";

const methods = ["DELETE", "GET", "PATCH", "POST", "PUT"];

const cases = routePaths.flatMap((path) => {
  const address = path.replace(/\{\w+\}/g, "x");
  const refused = methods.filter((method) => !methodsAt(address).includes(method));
  return refused.map((method) => [method, address] as const);
});

test.each(cases)("%s %s is told what the address takes instead", async (method, address) => {
  const { status, headers, body } = await call(method, address);
  expect(status).toBe(405);
  expect(headers.get("content-type")).toBe("application/problem+json");
  expect(headers.get("allow")).toBe(methodsAt(address).join(", "));
  expect(body).toMatchObject({ type: "urn:lamplight:wrong-method", status: 405 });
  expect(body.detail).toContain(`takes no ${method}`);
});

test("an address takes what the document says of it, and every one takes something", () => {
  expect(methodsAt("/api/v1/applications")).toEqual(["GET", "HEAD", "OPTIONS", "POST"]);
  expect(methodsAt("/api/v1/applications/APP-00042")).toEqual(["GET", "HEAD", "OPTIONS", "PATCH"]);
  expect(methodsAt("/api/v1/applications/facets")).toEqual(["GET", "HEAD", "OPTIONS"]);
  expect(methodsAt("/api/v1/help-requests/x/claim")).toEqual(["OPTIONS", "POST"]);
  expect(cases.length).toBeGreaterThan(routePaths.length * 2);
  for (const path of routePaths) expect(methodsAt(path).length).toBeGreaterThan(1);
});

test("whoever asks what there is gets the same answer without a body", async () => {
  const answer = tellMethods(new Request("http://localhost:3000/api/v1/platforms", { method: "OPTIONS" }));
  expect([answer.status, answer.headers.get("allow")]).toEqual([204, "GET, HEAD, OPTIONS"]);
});

test("where there is nothing, no method finds anything", async () => {
  const elsewhere = await import("@/app/api/v1/[...elsewhere]/route");
  for (const method of methods) {
    const answer = elsewhere[method as keyof typeof elsewhere](
      new Request("http://localhost:3000/api/v1/nowhere", { method }),
    );
    expect(answer.status).toBe(404);
  }
});
