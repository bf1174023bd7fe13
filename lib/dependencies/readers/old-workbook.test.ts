import { expect, test } from "vitest";
import { noFacts } from "../facts";
import { readManifest } from "../recognise";
import { compoundFile, relations, vbaStreams, zipOf } from "./testing/package-files";
import {
  binaryRecord,
  oldFormula,
  oldRecord,
  oldText,
  oldWorkbookFile,
  wideText,
} from "./testing/record-files";
import { number, signs } from "./testing/vba-files";

function factsOf(bytes: Uint8Array, name = "book.xls") {
  const { facts, warnings, error } = readManifest(name, bytes);
  expect(error).toBeUndefined();
  expect(warnings).toEqual([]);
  return facts;
}

/** A link: how many sheets, then the path with signs for drives and folders. */
function supportingBook(sheets: number, path: string) {
  return oldRecord(0x1ae, [...number(sheets, 2), ...oldText(path, 2)]);
}

test("an old workbook is counted record by record", () => {
  const bytes = oldWorkbookFile({
    sheets: [
      {
        name: "A",
        records: [
          oldFormula(),
          oldFormula(true),
          oldRecord(0x205, [0, 0, 0, 0, 0, 0, 0x2a, 1]),
          oldRecord(0x205, [0, 0, 0, 0, 0, 0, 1, 0]),
        ],
      },
      { name: "B", state: 1, records: [oldRecord(0x12, [1, 0])] },
      { name: "C", state: 2 },
    ],
  });
  expect(factsOf(bytes)).toEqual({
    ...noFacts,
    sheets: 3,
    hiddenSheets: ["B"],
    veryHiddenSheets: ["C"],
    formulas: 2,
    errorCells: 2,
    protected: true,
  });
});

test("links of an old workbook are told as paths", () => {
  const globals = [
    oldRecord(0x1ae, [...number(1, 2), ...number(0x0401, 2)]),
    supportingBook(1, "\u0001\u0001Cdata\u0003rates.xls"),
    supportingBook(1, "\u0001\u0001@nas\u0003share\u0003b.xls"),
    supportingBook(1, "\u0001\u0004next.xls"),
    supportingBook(0, "Bloomberg\u0003Rates"),
    supportingBook(0, "Word.Document.8\u0003C:\\letter.doc"),
    oldRecord(0x23, [...number(0x10, 2), ...number(0, 4), ...oldText("x", 1)]),
    oldRecord(0x1ae, [...number(1, 2), ...number(0x3a01, 2)]),
    oldRecord(0x23, [...number(0, 2), ...number(0, 4), ...oldText("BDP", 1)]),
  ];
  expect(factsOf(oldWorkbookFile({ globals }))).toMatchObject({
    externalLinks: [
      { target: "C:\\data\\rates.xls" },
      { target: "\\\\nas\\share\\b.xls" },
      { target: "..\\next.xls" },
      { target: "Bloomberg|Rates" },
      { target: "C:\\letter.doc" },
    ],
    customFunctions: ["BDP"],
    macros: { dde: true },
  });
});

test("macros of an old workbook: sheets, names that run at once, and a project", () => {
  const autoOpen = oldRecord(0x18, [...number(0x20, 2), 0, 1, ...number(0, 10), 0, 1]);
  const project = vbaStreams(
    [{ name: "Module1", source: "Sub A()\r\nKill p\r\nEnd Sub" }],
    [],
    "_VBA_PROJECT_CUR/",
  );
  expect(factsOf(oldWorkbookFile({ sheets: [{ name: "M", kind: 1 }] }))?.macros).toMatchObject({
    xlm: true,
    autoOpen: false,
  });
  expect(factsOf(oldWorkbookFile({ globals: [autoOpen] }))?.macros).toMatchObject({
    xlm: true,
    autoOpen: true,
  });
  expect(factsOf(oldWorkbookFile({ streams: project }))?.macros).toMatchObject({
    vba: true,
    reaches: ["files"],
  });
});

test("connections stand in texts of their own", () => {
  const globals = [
    oldRecord(0xcd, oldText("DSN=Warehouse;UID=ada;PWD=s3cret;DATABASE=Sales", 2)),
    oldRecord(0xcd, oldText("URL;https://example.org/", 2)),
    oldRecord(0xcd, oldText("SELECT 1", 2)),
  ];
  expect(factsOf(oldWorkbookFile({ globals }))?.connections).toEqual([
    { kind: "odbc", server: null, database: "Sales", target: "Warehouse" },
    { kind: "web", server: null, database: null, target: "https://example.org/" },
  ]);
});

test("who saved an old workbook last, and when", () => {
  const time = (text: string) => {
    const tenths = (BigInt(Date.parse(text)) + 11_644_473_600_000n) * 10_000n;
    return [
      ...number(64, 4),
      ...number(Number(tenths & 0xffffffffn), 4),
      ...number(Number(tenths >> 32n), 4),
    ];
  };
  const author = [...number(30, 4), ...number(6, 4), ...signs("Grace\0"), 0, 0];
  const values = [author, time("2003-02-01T10:00:00Z")];
  const set = [
    ...number(40 + author.length, 4),
    ...number(2, 4),
    ...number(8, 4),
    ...number(24, 4),
    ...number(12, 4),
    ...number(24 + author.length, 4),
    ...values.flat(),
  ];
  const stream = [...number(0xfffe, 2), ...number(0, 26), ...number(0, 16), ...number(48, 4), ...set];
  const streams = { "/\u0005SummaryInformation": Uint8Array.from(stream) };
  expect(factsOf(oldWorkbookFile({ streams }))).toMatchObject({
    lastAuthor: "Grace",
    createdAt: "2003-02-01T10:00:00.000Z",
  });
});

test("a workbook that opens only with a password says so and nothing else", () => {
  const old = readManifest("a.xls", oldWorkbookFile({ globals: [oldRecord(0x2f, number(0, 6))] }));
  const locked = compoundFile({
    "/EncryptionInfo": new Uint8Array(200),
    "/EncryptedPackage": new Uint8Array(5_000),
  });
  for (const manifest of [old, readManifest("a.xlsx", locked)]) {
    expect(manifest.facts).toEqual({ ...noFacts, encrypted: true });
    expect(manifest.warnings).toEqual([
      { line: null, cause: "locked", message: expect.stringContaining("password") },
    ]);
  }
  expect(readManifest("a.docx", locked)).toMatchObject({
    format: "not-read-yet",
    error: expect.stringContaining("Office"),
  });
});

test("workbooks of Excel 95 and other old files are named for what they are", () => {
  expect(
    readManifest("a.xls", compoundFile({ "/Book": new Uint8Array(100) })).warnings[0]?.message,
  ).toContain("Excel 95");
  expect(readManifest("a.xls", compoundFile({ "/WordDocument": new Uint8Array(100) })).error).toContain(
    "Word document",
  );
  expect(readManifest("a.xls", compoundFile({ "/Other": new Uint8Array(100) })).error).toContain(
    "no workbook",
  );
  expect(readManifest("a.xls", "<html><table></table></html>").error).toContain("something else");
});

test("an Access database is recognised by its content and asks for what it cannot tell", () => {
  for (const kind of ["Standard ACE DB", "Standard Jet DB"]) {
    const manifest = readManifest(
      "anything.bin",
      Uint8Array.from([0, 1, 0, 0, ...signs(kind), ...number(0, 4)]),
    );
    expect(manifest).toMatchObject({
      format: "access-database",
      facts: noFacts,
      warnings: [{ cause: "not-in-file" }],
    });
    expect(manifest.error).toBeUndefined();
  }
});

test("a binary workbook is counted record by record", () => {
  const sheetAt = (name: string, state: number) =>
    binaryRecord(156, [...number(state, 4), ...number(1, 4), ...wideText("rId1"), ...wideText(name)]);
  const cells = [0, 8, 9, 10, 11, 3, 14, 7].flatMap((id) => binaryRecord(id, number(0, 200)));
  const bytes = zipOf({
    "xl/workbook.bin": Uint8Array.from([
      ...sheetAt("A", 0),
      ...sheetAt("B", 1),
      ...sheetAt("C", 2),
      ...binaryRecord(534, [0, 0, 0, 0, 1, 0]),
      ...binaryRecord(39, [...number(0, 9), ...wideText("Auto_Open")]),
    ]),
    "xl/worksheets/sheet1.bin": Uint8Array.from([...binaryRecord(129), ...cells, ...binaryRecord(130)]),
    "xl/externalLinks/externalLink1.bin": Uint8Array.from(
      binaryRecord(360, [0, 0, ...wideText("rId1"), ...wideText("")]),
    ),
    "xl/externalLinks/_rels/externalLink1.bin.rels": relations("rId1 externalLinkPath !file:///C:\\a.xlsx"),
    "xl/externalLinks/externalLink2.bin": Uint8Array.from(
      binaryRecord(360, [1, 0, ...wideText("Bloomberg"), ...wideText("Rates")]),
    ),
  });
  const { facts, warnings } = readManifest("a.xlsb", bytes);
  expect(warnings).toEqual([
    { line: null, cause: "partly-read", message: expect.stringContaining("counted, not read") },
  ]);
  expect(facts).toMatchObject({
    sheets: 3,
    hiddenSheets: ["B"],
    veryHiddenSheets: ["C"],
    formulas: 4,
    errorCells: 3,
    protected: true,
    macros: { autoOpen: true, dde: true },
    externalLinks: [{ target: "file:///C:\\a.xlsx" }, { target: "Bloomberg|Rates" }],
  });
});

test("of the connections of a binary workbook the texts are found", () => {
  const text = "Provider=SQLOLEDB;Data Source=srv01;Initial Catalog=Sales;Password=s3cret";
  const bytes = zipOf({
    "xl/workbook.bin": new Uint8Array(),
    "xl/connections.bin": Uint8Array.from(
      binaryRecord(429, [...number(7, 5), ...wideText(text), ...wideText("x")]),
    ),
  });
  const { facts, warnings } = readManifest("a.xlsb", bytes);
  expect(facts?.connections).toEqual([
    { kind: "sql-server", server: "srv01", database: "Sales", target: null },
  ]);
  expect(warnings[0]?.message).toContain("only their connection texts");
});
