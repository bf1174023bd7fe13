import { expect, test } from "vitest";
import { type FileFacts, noFacts } from "./facts";
import { measureComplexity } from "./measured-complexity";

const workbook = { ...noFacts, sheets: 3 };
const link = { target: "rates.xlsx" };
const query = { kind: "web.contents", target: "https://rates" };
const connection = { kind: "odbc", server: "s", database: null, target: null } as const;

test.each<[Partial<FileFacts>, string, string[]]>([
  [{}, "low", []],
  [{ formulas: 200 }, "low", []],
  [{ formulas: 201 }, "medium", ["201 formulas"]],
  [{ formulas: 5_000 }, "medium", ["5,000 formulas"]],
  [{ formulas: 5_001 }, "high", ["5,001 formulas"]],
  [{ externalLinks: [link] }, "medium", ["one link, connection or query"]],
  [{ powerQuery: [query] }, "medium", ["one link, connection or query"]],
  [{ connections: [connection], powerQuery: [query] }, "high", ["2 links, connections and queries"]],
  [{ formulas: 300, macros: { ...noFacts.macros, vba: true } }, "high", ["macros"]],
  [{ macros: { ...noFacts.macros, xlm: true } }, "high", ["macros"]],
  [{ macros: { ...noFacts.macros, dde: true } }, "high", ["live links to other programs"]],
])("a workbook with %j", (found, complexity, reasons) => {
  expect(measureComplexity([{ ...workbook, ...found }])).toEqual({ complexity, reasons });
});

test("of several files the most complicated counts", () => {
  const files = [workbook, { ...workbook, formulas: 9_000 }, { ...workbook, formulas: 300 }];
  expect(measureComplexity(files)).toMatchObject({ complexity: "high", reasons: ["9,000 formulas"] });
});

test.each([
  ["no file", []],
  ["a file that is locked", [{ ...workbook, encrypted: true }]],
  ["a flow, which has no sheets", [{ ...noFacts, triggers: ["Recurrence"] }]],
])("%s proposes nothing", (_what, files) => {
  expect(measureComplexity(files)).toBeNull();
});
