import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { csv, inlineRows, workbook } from "./exchange.testing";
import { importLimits } from "./limits";
import { formatAtFirstSight, readImportFile } from "./read-file";
import type { TableRow } from "./table";

async function read(name: string, bytes: Uint8Array) {
  const { headers, rows, format } = await readImportFile(name, bytes);
  const found: TableRow[] = [];
  for await (const row of rows) found.push(row);
  return { format, headers, rows: found };
}

function utf16(text: string, isBig: boolean, hasMark = true) {
  const bytes = Buffer.from(`${hasMark ? "\ufeff" : ""}${text}`, "utf16le");
  return new Uint8Array(isBig ? bytes.swap16() : bytes);
}

const table = "Titel;Ort\nBüro;Köln\n";

test.each([
  ["with commas", csv("Titel,Ort\nBüro,Köln\n")],
  ["with semicolons", csv(table)],
  ["with tabs", csv(table.replaceAll(";", "\t"))],
  ["with upright strokes", csv(table.replaceAll(";", "|"))],
  ["with a mark of its encoding", csv(`\ufeff${table}`)],
  ["with a word about its delimiter", csv(`sep=;\r\n${table}`)],
  ["with Windows line ends", csv(table.replaceAll("\n", "\r\n"))],
  ["without a line end", csv(table.trimEnd())],
  ["in Latin-1", new Uint8Array(Buffer.from(table, "latin1"))],
  ["in UTF-16", utf16(table, false)],
  ["in UTF-16 with the large end first", utf16(table, true)],
  ["in UTF-16 without a mark", utf16(table.repeat(20), false, false).subarray(0, table.length * 2)],
  ["with blank lines above and between", csv(`\n\nTitel;Ort\n\nBüro;Köln\n;\n`)],
])("a table %s is read", async (_how, bytes) => {
  const { headers, rows } = await read("list.csv", bytes);
  expect(headers).toEqual(["Titel", "Ort"]);
  expect(rows.map(({ cells, problem }) => [cells, problem])).toEqual([[["Büro", "Köln"], null]]);
});

test("Windows signs are read as Windows writes them", async () => {
  const bytes = new Uint8Array([...csv("Title\n"), 0x80, 0x20, 0x93, 0x61, 0x94]);
  expect((await read("list.csv", bytes)).rows[0]?.cells).toEqual(["€ “a”"]);
});

test("quotation marks keep delimiters, line breaks and other quotation marks, and rows are counted as a spreadsheet counts", async () => {
  const { rows } = await read(
    "list.csv",
    csv('Title,Purpose\n"Room, plan","First\nsecond ""x"""\nSecond,\n'),
  );
  expect(rows).toEqual([
    { number: 2, cells: ["Room, plan", 'First\nsecond "x"'], problem: null },
    { number: 3, cells: ["Second", ""], problem: null },
  ]);
});

test("a quotation mark inside a cell is a quotation mark", async () => {
  expect((await read("list.csv", csv('Title,Size\nScreen 24" wide,big\n'))).rows[0]?.cells).toEqual([
    'Screen 24" wide',
    "big",
  ]);
});

test("characters outside the first plane survive wherever the text is cut", async () => {
  // Every row moves the characters by one place, so that each of their bytes comes to stand at the end of a piece.
  const lines = Array.from({ length: 24 }, (_, at) => `${"x".repeat(at % 5)}${"🙂".repeat(5_000)},${at}`);
  const { rows } = await read("list.csv", csv(`a,b\n${lines.join("\n")}\n`));
  expect(rows.map(({ cells }) => cells.join(","))).toEqual(lines);
});

test.each([
  ["millions of line breaks", `a,b\n${"\n".repeat(5_000_000)}`, /empty lines/],
  ["line breaks as Windows writes them", `a,b\r\n1,2${"\r\n".repeat(20_000)}3,4`, /empty lines/],
  ["rows of delimiters alone", `a,b\n${",\n".repeat(300_000)}`, /250,000 rows/],
])("%s are refused without being walked through", async (_what, text, sentence) => {
  await expect(read("list.csv", csv(text))).rejects.toThrow(sentence);
});

test("a catalogue that names something twice, or is nested without end, is refused in a sentence", async () => {
  const keys = Array.from({ length: 9_000 }, (_, at) => `k${at}: 1`).join("\n");
  await expect(read("catalog-info.yaml", csv(`kind: Component\n${keys}\nk7: 2\n`))).rejects.toThrow(/twice/);
  await expect(read("catalog-info.yaml", csv(`kind: ${"[".repeat(90_000)}`))).rejects.toThrow(
    /nested too deeply/,
  );
});

test("a row that is shorter or longer than the first line is said to be so", async () => {
  const { rows } = await read("list.csv", csv("a,b,c\n1,2\n1,2,3,4\n1,2,3,\n1,2,3\n"));
  expect(rows.map(({ problem }) => problem)).toEqual([
    "It has 2 cells, and the first line has 3.",
    "It has 4 cells, and the first line has 3.",
    null,
    null,
  ]);
  expect(rows[0]?.cells).toEqual(["1", "2", ""]);
});

test.each([
  ["list.csv", new Uint8Array([77, 90, 0, 3, 0, 0, 0, 4, 0, 1, 2, 3, 255, 254]), /no text/],
  ["list.csv", workbook(inlineRows([["a"]])), /ends in .csv, but it is a packed file/],
  ["list.xlsx", csv("a,b\n1,2\n"), /ends in .xlsx, but it is no workbook/],
  ["list.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /old .xls format/],
  ["list.pdf", csv("%PDF"), /Only CSV, XLSX/],
  ["list.csv", csv(""), /is empty/],
  ["list.csv", csv("\n \n"), /no line with the names/],
  ["list.csv", csv('a,b\n1,"never closed\n2,3\n'), /opened after row 1 and never closed/],
  ["list.xlsx", workbook("").subarray(0, 200), /damaged or was cut off/],
  ["list.xlsx", zipSync({ "word/document.xml": strToU8("<a/>") }), /no Excel workbook/],
  ["catalog.yaml", csv("kind: [a\n"), /Document 1 is no YAML/],
])("%s is refused with a sentence: %#", async (name, bytes, sentence) => {
  await expect(read(name, bytes)).rejects.toThrow(sentence);
});

test("a delimiter too many before an empty last cell is noticed, and one that every row ends with is none", async () => {
  const moved = await read("list.csv", csv("Title,Owner,Note\nPlan,,Mara,\nPlan,Mara,,\nPlan,Mara,x,\n"));
  expect(moved.rows.map(({ problem }) => problem?.slice(0, 46) ?? null)).toEqual([
    "It has 4 cells, and the first line has 3: a de",
    "It has 4 cells, and the first line has 3: a de",
    null,
  ]);
  const { headers, rows } = await read("list.csv", csv("Title,Owner,Note,\nPlan,,Mara,\nPlan,Mara,,\n"));
  expect(headers).toEqual(["Title", "Owner", "Note"]);
  expect(rows.map(({ problem }) => problem)).toEqual([null, null]);
});

test("more columns or rows than the limit are refused by the limit's name", async () => {
  const wide = Array.from({ length: 201 }, (_, at) => `c${at}`).join(",");
  await expect(read("list.csv", csv(`${wide}\n`))).rejects.toThrow("201 columns; at most 200 are read");
  const long = `a\n${"x\n".repeat(importLimits.rows + 1)}`;
  await expect(read("list.csv", csv(long))).rejects.toThrow("more than 250,000 rows");
});

const styles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/><numFmt numFmtId="171" formatCode="0.0&quot; days&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;

test("a workbook's cells come as a person would type them", async () => {
  const cells = `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="D1" t="inlineStr"><is><t>Where</t></is></c></row>
    <row r="4"><c r="A4" t="s"><v>2</v></c><c r="B4" s="1"><v>46083</v></c><c r="D4"><v>0.30000000000000004</v></c></row>
    <row r="5"><c r="A5" t="str"><f>1+1</f><v>Made &amp; said</v></c><c r="B5" s="2"><v>46083.5</v></c><c r="D5" s="3"><v>12</v></c></row>
    <row r="6"><c r="B6" t="b"><v>1</v></c><c r="D6" t="e"><v>#N/A</v></c></row>`;
  const strings = `<sst><si><t>Title</t></si><si><r><t>Last </t></r><r><t>used</t></r></si><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh></si></sst>`;
  const bytes = workbook(cells, { "xl/sharedStrings.xml": strings, "xl/styles.xml": styles });
  const { headers, rows } = await read("list.xlsx", bytes);
  expect(headers).toEqual(["Title", "Last used", "", "Where"]);
  expect(rows.map(({ number, cells }) => [number, ...cells])).toEqual([
    [4, "東京", "2026-03-02", "", "0.3"],
    [5, "Made & said", "2026-03-02T12:00", "", "12"],
    [6, "", "TRUE", "", "#N/A"],
  ]);
});

test("a document type, a damaged part and deep nesting are refused", async () => {
  const evil = `<!DOCTYPE a [<!ENTITY b "c">]><sst><si><t>&b;</t></si></sst>`;
  await expect(read("list.xlsx", workbook("", { "xl/sharedStrings.xml": evil }))).rejects.toThrow(
    "declares a document type",
  );
  await expect(read("list.xlsx", workbook("<row><c></row>"))).rejects.toThrow("no well-formed XML");
  await expect(read("list.xlsx", workbook("<row>".repeat(100)))).rejects.toThrow("nested too deeply");
});

test("a workbook that unpacks to more than it may is refused while it unpacks, whatever it says of itself", async () => {
  const spaces = Buffer.alloc(420_000_000, " ");
  spaces.write("<worksheet><sheetData>");
  const bomb = workbook("", { "xl/worksheets/one.xml": new Uint8Array(spaces.buffer) });
  expect(bomb.length).toBeLessThan(10_000_000);
  // The list of parts says that each is a single byte.
  const view = new DataView(bomb.buffer, bomb.byteOffset, bomb.byteLength);
  for (let at = 0; at + 28 < bomb.length; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 1, true);
  await expect(read("list.xlsx", bomb)).rejects.toThrow("unpacks to more than 400 MB");
});

test("a catalogue becomes one row for each component, resource and system", async () => {
  const text = `apiVersion: backstage.io/v1alpha1
kind: Component
metadata: { name: room-plan, title: Room plan, description: Who sits where }
spec: { type: website, lifecycle: production, owner: user:default/mara, system: office, dependsOn: ["resource:rooms"] }
---
kind: Location
metadata: { name: elsewhere }
---
kind: Resource
metadata: { name: rooms, namespace: office }
spec: { type: database, owner: group:claims, version: 1.10 }
`;
  const { headers, rows } = await read("catalog-info.yaml", csv(text));
  expect(headers[0]).toBe("entityRef");
  expect(rows.map(({ cells }) => cells)).toEqual([
    [
      "component:default/room-plan",
      "Room plan",
      "Who sits where",
      "Component",
      "website",
      "production",
      "mara",
      "office",
      "resource:rooms",
    ],
    ["resource:office/rooms", "rooms", "", "Resource", "database", "", "claims", "", ""],
  ]);
});

test("a catalogue is counted and measured by its documents", async () => {
  const one = (name: string) => `kind: System\nmetadata: { name: ${name} }\n`;
  const { rows } = await read(
    "catalog-info.yml",
    csv(`---\n${one("a")}--- # second\n${one("b")}...\n---\n${one("c")}`),
  );
  expect(rows.map(({ cells }) => cells[0])).toEqual([
    "system:default/a",
    "system:default/b",
    "system:default/c",
  ]);
  await expect(read("c.yaml", csv(`${one("a")}---\nx: ${"y".repeat(200_001)}\n`))).rejects.toThrow(
    "Document 2 of this catalogue has more than 200,000 characters",
  );
});

test("a catalogue that repeats itself without end is refused", async () => {
  const lines = [
    "a: &a [x,x,x,x,x,x,x,x,x]",
    ..."bcdefg".split("").map((name, at) => {
      const before = "abcdefg"[at];
      return `${name}: &${name} [${Array(9).fill(`*${before}`).join(",")}]`;
    }),
  ];
  await expect(read("catalog-info.yaml", csv(`kind: Component\n${lines.join("\n")}\n`))).rejects.toThrow(
    "repeats itself",
  );
});

describe("a line that is far too long", () => {
  const long = "x".repeat(8_000_001);
  const name = "list.csv";
  const sentence = (line: number) => `Line ${line} is longer than 2,000,000 characters`;

  test("is seen before the file is read, with its number", () => {
    expect(() => formatAtFirstSight(name, csv(`a,b\n1,2\n"${long}",3\n4,5\n`))).toThrow(sentence(3));
    expect(() => formatAtFirstSight(name, csv(`${long}`))).toThrow(sentence(1));
    expect(() => formatAtFirstSight(name, csv(`a,b\r1,2\r3,4\r"${long}",3\r4,5\r`))).toThrow(sentence(4));
  });

  test("is none where many lines are long together", () => {
    const lines = `${"y".repeat(1_900_000)}\n`.repeat(12);
    expect(formatAtFirstSight(name, csv(lines))).toBe("csv");
    expect(formatAtFirstSight(name, csv(lines.replaceAll("\n", "\r")))).toBe("csv");
  });

  test("is told as a row where only a reader can see it", async () => {
    const reading = read(name, csv(`a,b\n1,2\n"${"x\n".repeat(1_100_000)}",3\n`));
    await expect(reading).rejects.toThrow("Row 3 is longer than 2,000,000 characters");
  });
});
