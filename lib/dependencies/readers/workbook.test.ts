import { expect, test } from "vitest";
import { noFacts } from "../facts";
import { readManifest } from "../recognise";
import { mashupPart, relations, vbaProjectFile, workbookFile, zipOf } from "./testing/package-files";

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const related = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

function factsOf(bytes: Uint8Array, name = "book.xlsx") {
  const { facts, warnings, error } = readManifest(name, bytes);
  expect(error).toBeUndefined();
  expect(warnings).toEqual([]);
  return facts;
}

test("an empty workbook has one sheet and nothing else", () => {
  expect(readManifest("anything", workbookFile())).toEqual({
    format: "workbook",
    components: [],
    warnings: [],
    resolved: false,
    facts: { ...noFacts, sheets: 1 },
  });
});

test("links to other workbooks, DDE and OLE are told with where they lead", () => {
  const book = `<externalLink ${main} ${related}><externalBook r:id="rId1"><sheetNames><sheetName val="A"/></sheetNames></externalBook></externalLink>`;
  const bytes = workbookFile({
    files: {
      "xl/externalLinks/externalLink1.xml": book,
      "xl/externalLinks/_rels/externalLink1.xml.rels": relations(
        "rId1 externalLinkPath !file:///C:\\data\\Budget%202024.xlsx",
      ),
      "xl/externalLinks/externalLink2.xml": `<externalLink ${main}><ddeLink ddeService="Bloomberg" ddeTopic="Rates"><ddeItems/></ddeLink></externalLink>`,
      "xl/externalLinks/externalLink3.xml": `<externalLink ${main} ${related}><oleLink r:id="rId1" progId="Word.Document"/></externalLink>`,
      "xl/externalLinks/_rels/externalLink3.xml.rels": relations(
        "rId1 oleObject !file:///C:\\data\\letter.docx",
      ),
      "xl/externalLinks/externalLink4.xml": book,
      "xl/externalLinks/_rels/externalLink4.xml.rels": relations(
        "rId1 externalLinkPath !https://ada:s3cret@example.org/Rates.xlam",
      ),
      "xl/worksheets/_rels/sheet1.xml.rels": relations("rId9 hyperlink !file:///C:\\data\\only-a-link.pdf"),
    },
  });
  expect(factsOf(bytes)).toMatchObject({
    externalLinks: [
      { target: "file:///C:\\data\\Budget%202024.xlsx" },
      { target: "Bloomberg|Rates" },
      { target: "file:///C:\\data\\letter.docx" },
      { target: "https://example.org/Rates.xlam" },
    ],
    addIns: ["https://example.org/Rates.xlam"],
    macros: { dde: true },
  });
});

test("connections are told with server, database and query, without passwords", () => {
  const connections = `<connections ${main}>
    <connection id="1" name="Sales" type="5"><dbPr connection="Provider=SQLOLEDB.1;User ID=ada;Password=s3cret;Initial Catalog=Sales;Data Source=srv01" command="select * from openrowset('SQLNCLI','a';'ada';'s3cret','select 1')" commandType="2"/></connection>
    <connection id="2" name="W" type="1" odcFile="C:\\odc\\w.odc"><dbPr connection="DSN=Warehouse;UID=ada;PWD=s3cret" command="SELECT 1"/></connection>
    <connection id="3" name="T" type="6"><textPr sourceFile="C:\\in\\a.csv" delimiter=";"/></connection>
    <connection id="4" name="P" type="4"><webPr url="https://example.org/?token=s3cret"/></connection>
    <connection id="5" name="Query - Q" type="5"><dbPr connection="Provider=Microsoft.Mashup.OleDb.1;Data Source=$Workbook$;Location=Q" command="SELECT * FROM [Q]"/></connection>
    <connection id="6" name="O" type="5" sourceFile="C:\\odc\\only.odc"/>
  </connections>`;
  const facts = factsOf(workbookFile({ files: { "xl/connections.xml": connections } }));
  expect(facts?.connections).toEqual([
    {
      kind: "sql-server",
      server: "srv01",
      database: "Sales",
      target: null,
      query: "select * from openrowset('SQLNCLI','a';'…';'…','select 1')",
    },
    { kind: "odbc", server: null, database: null, target: "Warehouse", query: "SELECT 1" },
    { kind: "text", server: null, database: null, target: "C:\\in\\a.csv" },
    { kind: "web", server: null, database: null, target: "https://example.org/?token=…" },
    { kind: "file", server: null, database: null, target: "C:\\odc\\only.odc" },
  ]);
});

test("a list of SharePoint is told with its site", () => {
  const command =
    "&lt;LIST&gt;&lt;LISTWEB&gt;https://contoso.sharepoint.com/sites/x/_vti_bin&lt;/LISTWEB&gt;&lt;/LIST&gt;";
  const connections = `<connections ${main}><connection id="1" type="5"><dbPr connection="Provider=Microsoft.Office.List.OLEDB.2.0;Data Source=&quot;&quot;;ApplicationName=Excel" command="${command}"/></connection></connections>`;
  expect(
    factsOf(workbookFile({ files: { "xl/connections.xml": connections } }))?.connections[0],
  ).toMatchObject({
    kind: "sharepoint",
    server: null,
    target: "https://contoso.sharepoint.com/sites/x/_vti_bin",
  });
});

test("connections of the data model are told once, and ways within the workbook are not", () => {
  const connections = `<connections ${main}>
    <connection id="1" name="M" type="100"><extLst><ext><x15:connection xmlns:x15="x" id="a" model="1"><x15:oledbPr connection="Provider=SQLNCLI11;Data Source=srv01;Initial Catalog=Sales"/></x15:connection></ext></extLst></connection>
    <connection id="2" name="ThisWorkbookDataModel" type="5"><dbPr connection="Data Model Connection" command="Model"/></connection>
    <connection id="3" name="R" type="102" sourceFile="x"><extLst><ext><x15:connection xmlns:x15="x" id="b"><x15:rangePr sourceName="_t"/></x15:connection></ext></extLst></connection>
  </connections>`;
  const facts = factsOf(workbookFile({ files: { "xl/connections.xml": connections } }));
  expect(facts?.connections).toEqual([
    { kind: "sql-server", server: "srv01", database: "Sales", target: null },
  ]);
});

test("the list of sheets may have another name, as SharePoint gives it", () => {
  const files = {
    "_rels/.rels": relations("rId1 officeDocument xl/workbook22.xml"),
    "xl/workbook22.xml": '<workbook><sheets><sheet name="A" state="hidden"/></sheets></workbook>',
  };
  expect(factsOf(zipOf(files))?.hiddenSheets).toEqual(["A"]);
});

test("a pivot table can read another workbook", () => {
  const cache = `<pivotCacheDefinition ${main} ${related}><cacheSource type="worksheet"><worksheetSource ref="A1:B9" sheet="S" r:id="rId1"/></cacheSource><cacheFields/></pivotCacheDefinition>`;
  const files = {
    "xl/pivotCache/pivotCacheDefinition1.xml": cache,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": relations(
      "rId1 externalLinkPath !file:///D:\\pivot.xlsx",
    ),
  };
  expect(factsOf(workbookFile({ files }))?.externalLinks).toEqual([{ target: "file:///D:\\pivot.xlsx" }]);
});

test("queries of Power Query are unpacked from where they hide", () => {
  const queries = 'section Section1;\nshared Q = let S = Sql.Database("srv01", "sales") in S;';
  const files = { "customXml/item1.xml": mashupPart(queries), "customXml/item2.xml": "<other/>" };
  expect(factsOf(workbookFile({ files }))?.powerQuery).toEqual([
    { kind: "sql.database", target: "srv01/sales" },
  ]);
});

test("macros are told with what they reach for, and never run", () => {
  const project = vbaProjectFile(
    [
      {
        name: "ThisWorkbook",
        source: 'Private Sub Workbook_Open()\r\n  Shell "cmd.exe /c x"\r\nEnd Sub\r\n',
      },
      { name: "Module1", source: `' ${"long ".repeat(2_000)}\r\nSub A()\r\n  Kill "x"\r\nEnd Sub\r\n` },
    ],
    ["C:\\tools\\rates.xlam"],
  );
  expect(factsOf(workbookFile({ files: { "xl/vbaProject.bin": project } }), "book.xlsm")).toMatchObject({
    macros: { vba: true, xlm: false, autoOpen: true, reaches: ["files", "shell"] },
    externalLinks: [{ target: "C:\\tools\\rates.xlam" }],
    addIns: ["Microsoft ActiveX Data Objects 2.8 Library", "C:\\tools\\rates.xlam"],
  });
});

test("macro sheets of Excel 4 are macros, and a name can make them run at once", () => {
  const bytes = workbookFile({
    inside:
      '<definedNames><definedName name="_xlnm.Auto_Open" hidden="1">Macro1!$A$1</definedName></definedNames>',
    files: {
      "xl/macrosheets/sheet1.xml": `<xm:macrosheet xmlns:xm="x"><sheetData><row><c><f>EXEC("calc")</f></c></row></sheetData></xm:macrosheet>`,
    },
  });
  expect(factsOf(bytes)?.macros).toMatchObject({ xlm: true, autoOpen: true, reaches: ["shell"] });
});

test("what Python in Excel imports becomes components", () => {
  const scripts =
    "<pythonScripts><pythonScript><code>import seaborn as sns\nfrom sklearn.cluster import KMeans\ndf = xl(%P2%, headers=True)</code></pythonScript><pythonScript><code>import os, seaborn</code></pythonScript></pythonScripts>";
  const { components, facts, warnings } = readManifest(
    "a.xlsx",
    workbookFile({ files: { "xl/pythonScripts.xml": scripts } }),
  );
  expect(components.map(({ purl, line }) => [purl, line])).toEqual([
    ["pkg:pypi/seaborn", null],
    ["pkg:pypi/scikit-learn", null],
  ]);
  expect(facts?.addIns).toEqual(["Python in Excel"]);
  expect(warnings).toEqual([]);
});

test("hidden sheets are told apart from those that only a program can show", () => {
  const sheets = [{ name: "A" }, { name: "B &amp; C", state: "hidden" }, { name: "D", state: "veryHidden" }];
  expect(factsOf(workbookFile({ sheets }))).toMatchObject({
    sheets: 3,
    hiddenSheets: ["B & C"],
    veryHiddenSheets: ["D"],
  });
});

test.each([
  ["a sheet", { sheets: [{ name: "A", after: '<sheetProtection sheet="1" objects="1"/>' }] }, true],
  ["a sheet that is not", { sheets: [{ name: "A", after: '<sheetProtection sheet="0"/>' }] }, false],
  ["the structure", { inside: '<workbookProtection lockStructure="1"/>' }, true],
  ["nothing of the structure", { inside: '<workbookProtection lockStructure="0"/>' }, false],
  ["saving", { inside: '<fileSharing userName="a" reservationPassword="CC1A"/>' }, true],
  ["a mere recommendation", { inside: '<fileSharing readOnlyRecommended="1"/>' }, false],
])("protection of %s", (_, given, isProtected) => {
  expect(factsOf(workbookFile(given))?.protected).toBe(isProtected);
});

test("who saved it last, and when", () => {
  const core = `<cp:coreProperties xmlns:cp="c" xmlns:d="d"><d:creator>Ada</d:creator><cp:lastModifiedBy> Grace </cp:lastModifiedBy><d:created>2024-01-31T08:00:00Z</d:created><d:modified>yesterday</d:modified></cp:coreProperties>`;
  expect(factsOf(workbookFile({ files: { "docProps/core.xml": core } }))).toMatchObject({
    lastAuthor: "Grace",
    createdAt: "2024-01-31T08:00:00Z",
    changedAt: null,
  });
});

test("add-ins of Office that come with the workbook are told", () => {
  const extension =
    '<we:webextension xmlns:we="w"><we:reference id="wa104" version="1" store="en-US" storeType="OMEX"/></we:webextension>';
  const ribbon = '<customUI xmlns="u" onLoad="Start"/>';
  const files = { "xl/webextensions/webextension1.xml": extension, "customUI/customUI.xml": ribbon };
  expect(factsOf(workbookFile({ files }))).toMatchObject({
    addIns: ["wa104 (en-US)"],
    macros: { autoOpen: true },
  });
});

test("a part that is damaged or hostile costs only itself, and is said", () => {
  const bytes = workbookFile({
    sheets: [{ name: "A", rows: "<row><c><f>1</f></c></row>" }],
    files: {
      "xl/connections.xml": `<!DOCTYPE x [<!ENTITY a "aaaa">]><connections>&a;</connections>`,
      "docProps/core.xml": "<a><b></a>",
      "xl/worksheets/sheet2.xml": `<!DOCTYPE x><worksheet><c><f>1</f></c></worksheet>`,
      "xl/worksheets/sheet3.xml": "<worksheet><c><f>1</f>",
      "xl/vbaProject.bin": "no project",
      "customXml/item1.xml": "<DataMashup>AAAA</DataMashup>",
    },
  });
  const { facts, warnings } = readManifest("a.xlsx", bytes);
  expect(facts).toMatchObject({ formulas: 2, macros: { vba: true, reaches: [] } });
  expect(warnings.map(({ message }) => message)).toEqual([
    expect.stringContaining("“docProps/core.xml” is not well-formed"),
    expect.stringContaining("what they do is not known"),
    expect.stringContaining("could not be unpacked"),
    expect.stringContaining("“xl/connections.xml” declares a document type"),
    expect.stringContaining("“xl/worksheets/sheet2.xml” declares a document type"),
    expect.stringContaining("“xl/worksheets/sheet3.xml” has no end; counted so far: at least 2 formulas"),
  ]);
});

test("a macro-enabled template and an add-in are workbooks too, whatever they are called", () => {
  for (const name of ["a.xltx", "a.xlam", "a.zip", "list.txt"])
    expect(readManifest(name, workbookFile()).format).toBe("workbook");
});

test("a workbook without its list of sheets is read for its sheets", () => {
  const sheet = `<worksheet ${main}><sheetData><row><c><f>1</f></c></row></sheetData></worksheet>`;
  expect(readManifest("a.xlsx", zipOf({ "xl/worksheets/sheet1.xml": sheet }))).toMatchObject({
    facts: { formulas: 1 },
    warnings: [{ message: "The list of sheets in this workbook is missing." }],
  });
});
