import { expect, test } from "vitest";
import { noFacts } from "./facts";
import { foundSources } from "./found-sources";

const connection = { kind: "sql-server", server: null, database: null, target: null } as const;
const shown = (facts: Partial<typeof noFacts>) =>
  foundSources({ ...noFacts, ...facts }).map(({ name, kind, place }) => [name, kind, place]);

test("a connection is a database by its server, whatever way it is written", () => {
  const connections = [
    { ...connection, server: "SQL01", database: "Claims" },
    { ...connection, kind: "odbc" as const, server: "tcp:sql01,1433", database: "claims" },
  ];
  expect(shown({ connections })).toEqual([["Claims", "database", "SQL01 / Claims"]]);
});

test("files are what their names say", () => {
  const targets = ["\\\\srv\\t\\prices.xlsx", "file:///S:/stock/stock.accdb", "S:\\in\\rates.csv", "orders"];
  expect(shown({ externalLinks: targets.map((target) => ({ target })) })).toEqual([
    ["prices", "workbook", "\\\\srv\\t\\prices.xlsx"],
    ["stock", "database", "file:///S:/stock/stock.accdb"],
    ["rates", "file-share", "S:\\in\\rates.csv"],
    ["orders", "other", "orders"],
  ]);
});

test("Power Query names its function; its address loses what is asked of it", () => {
  const powerQuery = [
    { kind: "sql.database", target: "sql02; Rates" },
    { kind: "sharepoint.tables", target: "https://corp.sharepoint.com/sites/Claims/" },
    { kind: "web.contents", target: "https://api.example.com/v1/rates?key=secret" },
    { kind: "folder.files", target: "\\\\srv\\drop" },
  ];
  expect(shown({ powerQuery })).toEqual([
    ["Rates", "database", "sql02 / Rates"],
    ["Claims (corp.sharepoint.com)", "list", "https://corp.sharepoint.com/sites/Claims/"],
    ["rates (api.example.com)", "api", "https://api.example.com/v1/rates"],
    ["drop", "file-share", "\\\\srv\\drop"],
  ]);
});

test("connectors that carry data are sources, others are none", () => {
  expect(shown({ connectors: ["shared_sharepointonline", "shared_approvals", "shared_office365"] })).toEqual([
    ["SharePoint", "list", ""],
    ["Office 365 Outlook", "saas", ""],
  ]);
});

test("a file that names nothing proposes nothing", () => {
  expect(shown({ connections: [connection], externalLinks: [{ target: " " }] })).toEqual([]);
});
