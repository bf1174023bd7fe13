import fc from "fast-check";
import { Zip, ZipDeflate, zipSync } from "fflate";
import { expect, test } from "vitest";
import { factLimits } from "../facts";
import { factFormats, type ReadManifest } from "../manifest";
import { readManifest } from "../recognise";
import { recogniseBytes } from "../recognise-bytes";
import {
  compoundFile,
  mashupPart,
  relations,
  vbaProjectFile,
  vbaStreams,
  workbookFile,
  zipOf,
} from "./testing/package-files";
import { flowPackageFile, powerAppFile, solutionFile } from "./testing/platform-files";
import {
  binaryRecord,
  oldFormula,
  oldRecord,
  oldText,
  oldWorkbookFile,
  wideText,
} from "./testing/record-files";

const modules = [{ name: "Module1", source: 'Sub Auto_Open()\r\nShell "x"\r\nEnd Sub\r\n' }];

const samples: readonly [string, Uint8Array][] = [
  [
    "a.xlsm",
    workbookFile({
      sheets: [
        { name: "A", rows: '<row><c t="e"><f>_xll.F([1]!G(1))</f></c></row>'.repeat(40), state: "hidden" },
      ],
      inside:
        '<workbookProtection lockStructure="1"/><definedNames><definedName name="Auto_Open">A</definedName></definedNames>',
      files: {
        "xl/vbaProject.bin": vbaProjectFile(modules, ["C:\\a.xlam"]),
        "customXml/item1.xml": mashupPart('shared Q = Excel.Workbook(File.Contents("C:\\a.xlsx"));'),
        "xl/connections.xml":
          '<connections><connection id="1" type="5"><dbPr connection="Data Source=a;Password=b"/></connection></connections>',
        "xl/externalLinks/externalLink1.xml":
          '<externalLink><externalBook xmlns:r="r" r:id="rId1"/></externalLink>',
        "xl/externalLinks/_rels/externalLink1.xml.rels": relations("rId1 externalLinkPath !b.xlsx"),
        "docProps/core.xml": "<c><lastModifiedBy>Ada</lastModifiedBy></c>",
      },
    }),
  ],
  [
    "a.xlsb",
    zipOf({
      "xl/workbook.bin": Uint8Array.from(
        binaryRecord(156, [1, 0, 0, 0, 1, 0, 0, 0, ...wideText("rId1"), ...wideText("A")]),
      ),
      "xl/worksheets/sheet1.bin": Uint8Array.from(
        [0, 8, 9, 3, 130].flatMap((id) => binaryRecord(id, [1, 2, 3])),
      ),
      "xl/connections.bin": Uint8Array.from(binaryRecord(429, wideText("DSN=a;PWD=b"))),
    }),
  ],
  [
    "a.xls",
    oldWorkbookFile({
      sheets: [{ name: "A", state: 2, records: [oldFormula(true), oldFormula()] }],
      globals: [
        oldRecord(0x1ae, [1, 0, ...oldText("\u0001\u0001Cb.xls", 2)]),
        oldRecord(0xcd, oldText("DSN=a", 2)),
      ],
      streams: vbaStreams(modules, [], "_VBA_PROJECT_CUR/"),
    }),
  ],
  [
    "b.xlsx",
    compoundFile({ "/EncryptedPackage": new Uint8Array(5_000), "/EncryptionInfo": new Uint8Array(300) }),
  ],
  ["a.msapp", powerAppFile()],
  ["solution.zip", solutionFile()],
  ["flow.zip", flowPackageFile()],
];

/** Without the net that turns a mistake of a reader into a sentence. */
function readOpenly(name: string, bytes: Uint8Array): ReadManifest {
  const recognised = recogniseBytes(name, bytes);
  return recognised && "read" in recognised ? recognised.read(() => {}) : readManifest(name, bytes);
}

test("every sample is read", () => {
  for (const [name, bytes] of samples) {
    const manifest = readManifest(name, bytes);
    expectWhole(manifest);
    expect(manifest.error).toBeUndefined();
  }
});

test("a package that is cut off anywhere is read as far as it is there, or refused in a sentence", () => {
  for (const [name, bytes] of samples) {
    const step = Math.max(1, Math.floor(bytes.length / 150));
    for (let end = 0; end < bytes.length; end += step) expectWhole(readOpenly(name, bytes.slice(0, end)));
  }
});

test("a package with changed bits is read or refused", () => {
  const flip = fc.tuple(fc.nat(), fc.nat(7));
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(flip, { minLength: 1, maxLength: 12 }),
      ([name, whole], flips) => {
        const bytes = whole.slice();
        for (const [place, bit] of flips) {
          const at = place % bytes.length;
          bytes[at] = (bytes[at] ?? 0) ^ (1 << bit);
        }
        expectWhole(readOpenly(name, bytes));
      },
    ),
    { numRuns: 600 },
  );
});

test("the parts of a package may hold anything", () => {
  const parts = fc.constantFrom(
    "xl/workbook.xml",
    "xl/workbook.bin",
    "xl/worksheets/sheet1.xml",
    "xl/worksheets/sheet1.bin",
    "xl/macrosheets/sheet1.xml",
    "xl/connections.xml",
    "xl/connections.bin",
    "xl/vbaProject.bin",
    "customXml/item1.xml",
    "_rels/.rels",
    "docProps/core.xml",
    "xl/externalLinks/externalLink1.xml",
    "xl/externalLinks/_rels/externalLink1.xml.rels",
    "xl/pivotCache/pivotCacheDefinition1.xml",
    "solution.xml",
    "customizations.xml",
    "Workflows/a.json",
    "CanvasApps/a.msapp",
    "manifest.json",
    "Properties.json",
    "Header.json",
    "Controls/1.json",
    "Src/a.pa.yaml",
    "References/DataSources.json",
    "Connections/Connections.json",
    "Microsoft.Flow/flows/a/definition.json",
  );
  const pieces = fc.constantFrom(
    "<",
    ">",
    "/",
    "<c",
    ' t="e"',
    "<f>",
    "</f>",
    "<row>",
    "<!--",
    "<![CDATA[",
    "]]>",
    "<!DOCTYPE",
    "&amp;",
    "&x;",
    "{",
    "}",
    "[",
    "]",
    '"',
    ":",
    ",",
    '"properties"',
    '"definition"',
    '"triggers"',
    "null",
    "1",
    "Screens:",
    "\n",
    "\0",
    "<sheets><sheet name='a'",
    "<connection type='5'>",
    "<dbPr connection='",
    "<DataMashup>AAAA",
    "_xll.",
    "]!",
    "PK\u0003\u0004",
  );
  const content = fc.oneof(
    fc.uint8Array({ maxLength: 200 }),
    fc.array(pieces, { maxLength: 40 }).map((all) => new TextEncoder().encode(all.join(""))),
    fc.json().map((text) => new TextEncoder().encode(text)),
  );
  fc.assert(
    fc.property(fc.dictionary(parts, content, { maxKeys: 8 }), (files) =>
      expectWhole(readOpenly("a.zip", zipOf(files))),
    ),
    { numRuns: 400 },
  );
});

/** Packed piece by piece, since the whole would not fit into a test. */
function streamed(name: string, pieces: Iterable<string>, others: Record<string, string> = {}) {
  const packed: Uint8Array[] = [];
  const zip = new Zip((_, bytes) => packed.push(bytes));
  const encoder = new TextEncoder();
  for (const [part, text] of Object.entries(others)) {
    const entry = new ZipDeflate(part);
    zip.add(entry);
    entry.push(encoder.encode(text), true);
  }
  const entry = new ZipDeflate(name, { level: 1 });
  zip.add(entry);
  for (const piece of pieces) entry.push(encoder.encode(piece));
  entry.push(new Uint8Array(), true);
  zip.end();
  return Uint8Array.from(Buffer.concat(packed));
}

test("a sheet of more rows than Excel can show ends with a warning and the count so far", () => {
  const thousand = Array.from({ length: 1_000 }, (_, at) => `<row><c><f>A${at}</f></c></row>`).join("");
  const rows = (function* () {
    yield "<worksheet><sheetData>";
    for (let at = 0; at < 1_100; at++) yield thousand;
  })();
  const { facts, warnings } = readManifest(
    "a.xlsx",
    streamed("xl/worksheets/sheet1.xml", rows, { "xl/workbook.xml": "<workbook/>" }),
  );
  expect(facts?.formulas).toBeGreaterThan(100_000);
  expect(warnings.map(({ message }) => message).join(" ")).toMatch(
    /more than 1,048,576 rows.*at least 1,048,576 formulas/,
  );
});

test("an archive that unpacks to far more than its size is stopped, with what was found before", () => {
  const bomb = new Uint8Array(55_000_000);
  const files = Object.fromEntries(
    Array.from({ length: 1 }, (_, at) => [`xl/worksheets/sheet${at}.xml`, [bomb, { level: 1 }] as const]),
  );
  const bytes = zipSync({
    "xl/workbook.xml": new TextEncoder().encode("<workbook><sheets><sheet name='A'/></sheets></workbook>"),
    ...(files as Record<string, [Uint8Array, { level: 1 }]>),
  });
  const { facts, warnings } = readManifest("a.xlsx", bytes);
  expect(facts?.sheets).toBe(1);
  expect(warnings.map(({ message }) => message).join(" ")).toContain("unpacks to far more than it should");
});

test("more things than are kept are said to be more", () => {
  const rows = Array.from({ length: 700 }, (_, at) => `<row><c><f>_xll.F${at}()</f></c></row>`).join("");
  const { facts, warnings } = readManifest("a.xlsx", workbookFile({ sheets: [{ name: "A", rows }] }));
  expect(facts?.customFunctions).toHaveLength(factLimits.items);
  expect(warnings[0]?.message).toContain("only the first were kept");
});

test("a package larger than the limit is refused before it is opened", () => {
  const bytes = new Uint8Array(100_000_001);
  bytes.set([0x50, 0x4b, 3, 4]);
  expect(readManifest("a.xlsx", bytes).error).toContain("100 MB");
});

function expectWhole({ format, warnings, facts, error }: ReadManifest) {
  if (error !== undefined) {
    expect(error).toMatch(/^[A-Z].*[.?]$/);
    return;
  }
  if (!factFormats.some((known) => known === format)) return;
  expect(facts).toBeDefined();
  for (const { message } of warnings) expect(message).toMatch(/^[A-Z].*[.?]$/);
  for (const list of Object.values(facts ?? {}))
    if (Array.isArray(list)) expect(list.length).toBeLessThanOrEqual(factLimits.items);
  for (const { target } of facts?.externalLinks ?? [])
    expect(target.length).toBeLessThanOrEqual(factLimits.text);
}
