import { describe, expect, test } from "vitest";
import { writeCursor } from "@/lib/foundation/paging";
import {
  componentSearchSchema,
  packageUrlOf,
  purlOfAddress,
  reachSearchSchema,
  readReachPlace,
  versionAskedFor,
  writeComponentAddress,
  writeComponentsAddress,
} from "./component-search";
import { readAskedRange } from "./version-range";

describe("the page of a package", () => {
  test.each([
    ["pkg:pypi/requests", ["pkg:pypi", "requests"]],
    ["pkg:npm/%40babel/core", ["pkg:npm", "%2540babel", "core"]],
    ["pkg:maven/org.apache/commons", ["pkg%3Amaven", "org.apache", "commons"]],
    ["pkg:pypi/requests", ["pkg%3Apypi%2Frequests"]],
    ["pkg:npm/%40babel/core", ["pkg%3Anpm%2F%2540babel%2Fcore"]],
  ])("%s is found at its address, however it is encoded", (purl, parts) => {
    expect(purlOfAddress(parts)).toBe(purl);
  });

  test("a part that nobody can decode is left as it is", () => {
    expect(purlOfAddress(["pkg:pypi", "100%"])).toBe("pkg:pypi/100%");
  });

  test("its address says what is asked, and nothing that is asked anyway", () => {
    expect(writeComponentAddress("pkg:pypi/requests")).toBe("/components/pkg:pypi/requests");
    expect(writeComponentAddress("pkg:pypi/requests", { versions: ">=1, <2", view: "owners" })).toBe(
      "/components/pkg:pypi/requests?versions=%3E%3D1%2C+%3C2&view=owners",
    );
    expect(packageUrlOf({ ecosystem: "npm", name: "@babel/core" })).toBe("pkg:npm/%40babel/core");
  });
});

test("what does not fit in an address is as if it were not there", () => {
  const start = componentSearchSchema.parse({});
  expect(componentSearchSchema.parse({ sort: "colour", ecosystem: "moon", q: "x".repeat(400) })).toEqual(
    start,
  );
  expect(writeComponentsAddress(start)).toBe("/components");
  expect(reachSearchSchema.parse({ view: "all", versions: ["<2", "<3"] })).toMatchObject({
    view: "applications",
    versions: "<2",
  });
});

test("a version is asked for by itself or at the end of a package URL", () => {
  expect(versionAskedFor("2.31.0")?.choices[0]?.[0]).toMatchObject({ sign: "=", version: "2.31.0" });
  expect(versionAskedFor("pkg:pypi/requests@2.31.0")?.choices[0]?.[0]).toMatchObject({ version: "2.31.0" });
  expect(versionAskedFor("pkg:pypi/requests")).toBeNull();
});

test("what is not understood asks for every version, with the sentence that says so", () => {
  expect(readAskedRange("")).toEqual({ range: null, problem: null });
  expect(readAskedRange("the newest").problem).toContain("“the newest” is not understood here.");
  expect(readAskedRange("<2").problem).toBeNull();
});

test("a place in the list of what is reached is whole points and an id; anything else shows the first page", () => {
  const id = "0190c8a4-0000-7000-8000-000000000001";
  expect(readReachPlace(writeCursor([57, id]))).toEqual([57, id]);
  for (const risk of [1e20, 1.5, -1, "57", null]) expect(readReachPlace(writeCursor([risk, id]))).toBeNull();
  for (const text of [null, "", "x", writeCursor([57, id]).slice(3)]) expect(readReachPlace(text)).toBeNull();
});
