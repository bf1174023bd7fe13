import { expect, test } from "vitest";
import { readManifest } from "../recognise";
import { scanSheet } from "./sheet-scan";
import { inUtf16, workbookFile } from "./testing/package-files";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';

function factsOf(bytes: Uint8Array) {
  const { facts, warnings } = readManifest("book.xlsx", bytes);
  expect(warnings).toEqual([]);
  return facts;
}

test.each([
  ['<row><c r="A1"><f>B1+1</f><v>1</v></c></row>', 1, 0],
  [
    '<row><c r="A1"><f t="shared" ref="A1:A2" si="0">B1</f></c><c r="A2"><f t="shared" si="0"/></c></row>',
    2,
    0,
  ],
  ['<row><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c t=\'e\' r="B1"><v>#N/A</v></c></row>', 1, 2],
  ['<row><c r="A1" t="str"><f>"&lt;f&gt;"</f><v>t="e"</v></c></row>', 1, 0],
  ['<row><c r="A1" t="inlineStr"><is><t><![CDATA[<c t="e"><f>x</f>]]></t></is></c></row>', 0, 0],
  ["<row><!-- <c><f>x</f></c> --><c/></row>", 0, 0],
  ['<x:row xmlns:x="m"><x:c x:r="A1"\n t="e" ><x:f>1</x:f></x:c></x:row>', 1, 1],
  ['<row><c r="A1" cm="1"><f t="array" ref="A1">SORT(B:B)</f><v>1</v></c></row>', 1, 0],
])("%s holds %i formulas and %i errors", (rows, formulas, errorCells) => {
  expect(factsOf(workbookFile({ sheets: [{ name: "A", rows }] }))).toMatchObject({ formulas, errorCells });
});

test("formulas outside of cells do not count", () => {
  const after =
    '<conditionalFormatting><cfRule><formula>A1</formula></cfRule></conditionalFormatting><extLst><ext><xm:f xmlns:xm="x">A1</xm:f></ext></extLst>';
  expect(factsOf(workbookFile({ sheets: [{ name: "A", after }] }))?.formulas).toBe(0);
});

const rowsOfErrors = Array.from(
  { length: 2_000 },
  (_, at) =>
    `<row><!-- ${at} --><c t="e"><f>_xll.F(A${at}&amp;"ä")</f><v>#N/A</v></c><c><![CDATA[<f>]]></c></row>`,
).join("");

test("a sheet in UTF-16 is counted like one in UTF-8", () => {
  const sheet = `<?xml version="1.0" encoding="utf-16"?><worksheet ${main}><sheetData>${rowsOfErrors}</sheetData></worksheet>`;
  const files = { "xl/worksheets/sheet1.xml": inUtf16(`\ufeff${sheet}`) };
  expect(factsOf(workbookFile({ files }))).toMatchObject({
    formulas: 2_000,
    errorCells: 2_000,
    customFunctions: ["F"],
  });
});

test("a sheet is counted the same however its bytes arrive", () => {
  const bytes = new TextEncoder().encode(
    `<worksheet>${rowsOfErrors}<sheetProtection sheet="1"/></worksheet>`,
  );
  const whole = scanSheet([bytes]);
  expect(whole).toMatchObject({ formulas: 2_000, errorCells: 2_000, isProtected: true, end: "whole" });
  expect(whole.callingFormulas).toHaveLength(2_000);
  for (const size of [1, 2, 3, 7, 64, 1_000]) expect(scanSheet(piecesOf(bytes, size))).toEqual(whole);
});

function* piecesOf(bytes: Uint8Array, size: number) {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

test("functions of add-ins, other workbooks and Python are told", () => {
  const cell = (formula: string) => `<c><f>${formula}</f></c>`;
  const rows = `<row>${[
    '_xll.BDP("x","y")',
    "_xludf.MYFUNC(A1)",
    "[1]!RATE_OF(A1)",
    '[1]!Other("_xll.NOT(")',
    "_xlfn.XLOOKUP(A1,B:B,C:C)",
    "[1]Sheet1!A1",
    "'[1]My sheet'!A1",
    "_xlfn._xlws.PY(0,1,A1)",
  ]
    .map(cell)
    .join("")}</row>`;
  expect(factsOf(workbookFile({ sheets: [{ name: "A", rows }] }))).toMatchObject({
    customFunctions: ["BDP", "MYFUNC", "RATE_OF", "Other"],
    addIns: ["Python in Excel"],
    macros: { dde: false },
    formulas: 8,
  });
  const dde = workbookFile({ sheets: [{ name: "A", rows: `<row>${cell("cmd|' /C calc'!A0")}</row>` }] });
  expect(factsOf(dde)?.macros.dde).toBe(true);
});
