import { expect, test } from "vitest";
import { readExportRequest } from "./export-request";
import { inventorySearchSchema, writeExportAddress } from "./schema";

const asked = (query: string) => readExportRequest(`http://localhost:3000/applications/export?${query}`);

test("the address that the menu makes is read back as the same list, from its first page", () => {
  const search = inventorySearchSchema.parse({
    q: "Zürich & co",
    kind: "script,workbook",
    litRange: "0-49",
    scope: "retired",
    sort: "title",
    direction: "ascending",
    after: "abc",
    hidden: "owner",
  });
  const address = writeExportAddress(search, "xlsx");
  expect(readExportRequest(`http://localhost:3000${address}`)).toEqual({
    fits: true,
    format: "xlsx",
    search: { ...search, after: null, hidden: [] },
  });
  expect(writeExportAddress(inventorySearchSchema.parse({}), "csv")).toBe("/applications/export?format=csv");
});

test("of what comes twice the first counts", () => {
  expect(asked("q=one&q=two&format=json&format=csv")).toMatchObject({ format: "json", search: { q: "one" } });
});

test.each([
  ["no format", "q=broker", 400],
  ["another format", "format=pdf", 400],
  ["a format in capitals", "format=CSV", 400],
  ["a name that every object has", "format=constructor", 400],
  ["far too much", `format=csv&department=${"x".repeat(9_000)}`, 414],
])("an address with %s is answered by a sentence", (_what, query, status) => {
  const answer = asked(query);
  expect(answer).toMatchObject({ fits: false, status });
  expect(answer.fits ? "" : answer.sentence).toMatch(/^This address .*\.$/);
});

test.each(["%E0%A4%A", "%zz", "__proto__=1", "=", "&&&", "q=%00"])(
  "a broken address still shows what it can: %s",
  (broken) => expect(asked(`${broken}&format=csv`)).toMatchObject({ fits: true, format: "csv" }),
);
