import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { applicationKinds } from "@/lib/inventory/kinds";
import { standings } from "@/lib/platforms/standing";
import { bands } from "@/lib/risk/facts";
import {
  addressOfView,
  densities,
  hideableColumns,
  inventorySearchSchema,
  lampFifths,
  ownerFilters,
  readInventoryAddress,
  scopes,
  sortColumns,
  writeInventoryAddress,
} from "./schema";

const start = inventorySearchSchema.parse({});

/** The address as a page gets it: a text for a key, a list for a key that is there twice. */
function read(address: string) {
  const parameters = new URL(address, "http://lamplight.test").searchParams;
  const keys = [...new Set(parameters.keys())];
  const values = keys.map((key) => [key, parameters.getAll(key)] as const);
  return inventorySearchSchema.parse(
    Object.fromEntries(values.map(([key, all]) => [key, all.length > 1 ? all : all[0]])),
  );
}

const some = <W>(words: readonly W[]) => fc.uniqueArray(fc.constantFrom(...words));
const range = fc.option(fc.tuple(fc.integer({ min: 0, max: 50 }), fc.integer({ min: 50, max: 100 })));
const uuids = fc.uniqueArray(fc.uuid({ version: 7 }), { maxLength: 5 });
const searches = fc.record({
  q: fc.string({ maxLength: 100 }).map((text) => text.replace(/\p{Cc}/gu, " ").trim()),
  department: uuids,
  platform: fc.tuple(uuids, fc.boolean()).map(([ids, orNone]) => (orNone ? [...ids, "none" as const] : ids)),
  standing: some(standings),
  kind: some(applicationKinds),
  risk: some(bands),
  lit: some(lampFifths),
  owner: some(ownerFilters),
  component: fc.option(fc.uuid({ version: 7 })),
  version: fc.option(fc.constantFrom("2.31.0", "1.0-beta+3", "v1,2")),
  litRange: range,
  riskRange: range,
  scope: fc.constantFrom(...scopes),
  sort: fc.constantFrom(...sortColumns),
  direction: fc.constantFrom("ascending" as const, "descending" as const),
  after: fc.option(fc.base64String({ minLength: 1, maxLength: 60 })),
  before: fc.constant(null),
  hidden: some(hideableColumns),
  density: fc.constantFrom(...densities),
  of: fc.option(fc.uuid({ version: 7 })),
});

test("what is written into an address is read out of it again", () => {
  fc.assert(
    fc.property(searches, (search) => {
      expect(read(writeInventoryAddress(search))).toEqual(search);
    }),
  );
});

test("a view keeps everything but the page and where it came from", () => {
  fc.assert(
    fc.property(searches, (search) => {
      const kept = readInventoryAddress(addressOfView(search));
      expect(kept).toEqual({ ...search, after: null, before: null, of: null });
    }),
  );
});

test("an address that says nothing new is the bare one, and two that say the same are equal", () => {
  expect(writeInventoryAddress(start)).toBe("/applications");
  expect(writeInventoryAddress({ sort: "risk", q: "a b" })).toBe(
    writeInventoryAddress({ q: "a b", sort: "risk" }),
  );
});

describe("what does not fit is as if it were not there", () => {
  test.each([
    "sort=salary",
    "direction=sideways",
    "scope=all",
    "department=1,2,3",
    "platform=%27%3Bdrop",
    "standing=banned",
    "kind=",
    "lit=9",
    "owner=everybody",
    "hidden=title",
    "density=airy",
    "of=somebody's",
    "litRange=90-10",
    "riskRange=0-101",
    "riskRange=a-b",
    "litRange=-5-5",
    `after=${"x".repeat(1_001)}`,
    `q=${"x".repeat(201)}`,
    "q=%00%20%07",
    "version=%00",
    "version=1%002",
    "__proto__=1",
    "constructor=1&toString=2",
  ])("%s", (query) => expect(read(`/applications?${query}`)).toEqual(start));

  test("one bad word of several is left out alone", () => {
    expect(read("/applications?risk=high,awful,low").risk).toEqual(["high", "low"]);
  });

  test("whatever a browser sends, there is a search", () => {
    const value = fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined));
    const addresses = fc.dictionary(fc.constantFrom(...Object.keys(start), "other"), value);
    fc.assert(
      fc.property(addresses, (address) => {
        expect(() => inventorySearchSchema.parse(address)).not.toThrow();
      }),
    );
  });
});

test("of a key that is there twice the first counts", () => {
  const search = read(
    "/applications?q=one&q=two&risk=low&risk=high&sort=title&sort=risk&litRange=0-9&litRange=5-6&scope=retired&scope=in-use",
  );
  expect(search).toEqual({
    ...start,
    q: "one",
    risk: ["low"],
    sort: "title",
    litRange: [0, 9],
    scope: "retired",
  });
});
