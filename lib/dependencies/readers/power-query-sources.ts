import type { PowerQuerySource } from "../facts";
import { type QueryToken, queryTokens } from "./power-query-tokens";

/** How many of the first arguments name the place; joined with “/”, so `Sql.Database("srv", "sales")` is `srv/sales`. */
const sourceFunctions: Record<string, number> = {
  "Sql.Database": 2,
  "Sql.Databases": 1,
  "Odbc.DataSource": 1,
  "Odbc.Query": 1,
  "OleDb.DataSource": 1,
  "OleDb.Query": 1,
  "AdoDotNet.DataSource": 2,
  "AdoDotNet.Query": 2,
  "Oracle.Database": 1,
  "MySQL.Database": 2,
  "PostgreSQL.Database": 2,
  "DB2.Database": 2,
  "Informix.Database": 2,
  "Sybase.Database": 2,
  "Teradata.Database": 1,
  "SapHana.Database": 1,
  "SapBusinessWarehouse.Cubes": 1,
  "AmazonRedshift.Database": 2,
  "Snowflake.Databases": 2,
  "Databricks.Catalogs": 2,
  "DatabricksMultiCloud.Catalogs": 2,
  "GoogleBigQuery.Database": 0,
  "AnalysisServices.Database": 2,
  "AnalysisServices.Databases": 1,
  "Access.Database": 1,
  "Excel.Workbook": 1,
  "Csv.Document": 1,
  "Json.Document": 1,
  "Xml.Document": 1,
  "Xml.Tables": 1,
  "Pdf.Tables": 1,
  "Lines.FromBinary": 1,
  "Html.Table": 1,
  "Parquet.Document": 1,
  "File.Contents": 1,
  "Folder.Files": 1,
  "Folder.Contents": 1,
  "Hdfs.Files": 1,
  "HdInsight.Files": 1,
  "Web.Contents": 1,
  "Web.Page": 1,
  "Web.BrowserContents": 1,
  "OData.Feed": 1,
  "SharePoint.Tables": 1,
  "SharePoint.Files": 1,
  "SharePoint.Contents": 1,
  "CommonDataService.Database": 1,
  "Cds.Entities": 1,
  "Cds.Contents": 1,
  "Dataverse.Contents": 1,
  "PowerPlatform.Dataflows": 0,
  "PowerBI.Dataflows": 0,
  "Dynamics365BusinessCentral.ApiContentsWithOptions": 0,
  "ActiveDirectory.Domains": 1,
  "Exchange.Contents": 1,
  "AzureStorage.Blobs": 1,
  "AzureStorage.BlobContents": 1,
  "AzureStorage.Tables": 1,
  "AzureStorage.DataLake": 1,
  "AzureDataExplorer.Contents": 2,
  "Kusto.Contents": 2,
  "Salesforce.Data": 1,
  "Salesforce.Reports": 1,
  "GoogleAnalytics.Accounts": 0,
  "SapBusinessObjects.Universes": 1,
  "Soda.Feed": 1,
  "Essbase.Cubes": 1,
  "Lakehouse.Contents": 0,
  "Fabric.Warehouse": 0,
  "Python.Execute": 0,
  "R.Execute": 0,
};

/** These take what another function fetched; alone they are no source. */
const wrappers = new Set([
  "Excel.Workbook",
  "Csv.Document",
  "Json.Document",
  "Xml.Document",
  "Xml.Tables",
  "Pdf.Tables",
  "Lines.FromBinary",
  "Html.Table",
  "Web.Page",
  "Access.Database",
  "Parquet.Document",
]);

type Range = { from: number; to: number };
type Source = PowerQuerySource & { isWrapped: boolean };

const unknown = "…";
const deepest = 12;
const mostCalls = 5_000;
/** Constants that refer to each other could otherwise be followed for ever. */
const mostSteps = 200_000;

/** The sources that queries name, in their order. What is not known before the query runs is “…”. */
export function powerQuerySources(written: string): PowerQuerySource[] {
  const tokens = queryTokens(written);
  const definitions = definitionsOf(tokens);
  let steps = 0;

  function textOf(range: Range, depth: number): string {
    if (depth > deepest || ++steps > mostSteps) return unknown;
    const parts = split(tokens, range, "&");
    if (parts.length > 1)
      return parts
        .map((part) => textOf(part, depth + 1))
        .join("")
        .slice(0, 2_000);
    const first = tokens[range.from];
    if (!first || range.to <= range.from) return unknown;
    const second = tokens[range.from + 1];
    const isAlone = range.to === range.from + 1 || (second?.kind === "name" && second.value === "meta");
    if (first.kind === "text" && isAlone) return first.value;
    if (first.kind !== "name") return unknown;
    const inside = argumentsAt(tokens, range.from, range.to);
    if (inside)
      return /^(?:Text\.(?:From|Trim)|Uri\.\w+)$/.test(first.value) && inside[0]
        ? textOf(inside[0], depth + 1)
        : unknown;
    const defined = isAlone ? definitions.get(first.value) : undefined;
    return defined ? textOf(defined, depth + 1) : unknown;
  }

  /** The source that the argument of a wrapper comes to. */
  function fetched(range: Range, depth: number): Source | null {
    const first = tokens[range.from];
    if (first?.kind !== "name" || depth > deepest || ++steps > mostSteps) return null;
    const inside = argumentsAt(tokens, range.from, range.to);
    if (inside && Object.hasOwn(sourceFunctions, first.value))
      return sourceAt(first.value, inside, depth + 1);
    if (inside?.[0] && /^(?:Binary|Table)\.Buffer$/.test(first.value)) return fetched(inside[0], depth + 1);
    const defined = definitions.get(first.value);
    return !inside && defined && defined.from !== range.from ? fetched(defined, depth + 1) : null;
  }

  function sourceAt(name: string, inside: readonly Range[], depth: number): Source | null {
    const kind = name.toLowerCase();
    if (wrappers.has(name)) {
      const inner = inside[0] ? fetched(inside[0], depth) : null;
      if (!inner) return null;
      return inner.kind === "file.contents" ? { kind, target: inner.target, isWrapped: true } : inner;
    }
    const places = inside.slice(0, sourceFunctions[name] ?? 1).map((range) => placeOf(range));
    return { kind, target: places.filter(Boolean).join("/"), isWrapped: false };
  }

  /** An argument that is a record holds options and names no place. */
  function placeOf(range: Range) {
    const first = tokens[range.from];
    return first?.value === "[" || first?.value === "null" ? "" : textOf(range, 0);
  }

  const sources: Source[] = [];
  let calls = 0;
  tokens.forEach((token, at) => {
    if (token.kind !== "name" || !Object.hasOwn(sourceFunctions, token.value) || ++calls > mostCalls) return;
    const inside = argumentsAt(tokens, at, tokens.length);
    const source = inside ? sourceAt(token.value, inside, 0) : null;
    if (source) sources.push(source);
  });
  const wrapped = new Set(sources.filter(({ isWrapped }) => isWrapped).map(({ target }) => target));
  const told = sources.filter(({ kind, target }) => kind !== "file.contents" || !wrapped.has(target));
  const byText = new Map(told.map(({ kind, target }) => [`${kind} ${target}`, { kind, target }]));
  return [...byText.values()];
}

/** `Name = …` up to its comma, semicolon or `in`; the first of a name counts. Record fields are taken too, and do no harm. */
function definitionsOf(tokens: readonly QueryToken[]) {
  const definitions = new Map<string, Range>();
  tokens.forEach((token, at) => {
    const next = tokens[at + 1];
    if (token.kind !== "name" || next?.value !== "=" || next.kind !== "sign" || definitions.has(token.value))
      return;
    definitions.set(token.value, { from: at + 2, to: endOfExpression(tokens, at + 2) });
  });
  return definitions;
}

/** A constant or a call is short; a whole query is not followed. */
const longestExpression = 400;

function endOfExpression(tokens: readonly QueryToken[], from: number) {
  let depth = 0;
  for (let at = from; at < tokens.length && at < from + longestExpression; at++) {
    const { kind, value } = tokens[at] ?? { kind: "sign", value: ";" };
    if (kind === "text") continue;
    if (kind === "sign" && "([{".includes(value)) depth++;
    else if (kind === "sign" && ")]}".includes(value) && --depth < 0) return at;
    else if (depth === 0 && (value === "," || value === ";" || (kind === "name" && value === "in")))
      return at;
  }
  return Math.min(tokens.length, from + longestExpression);
}

/** The arguments of the call that begins here with a name; null where it is no call, or goes on beyond the range. */
function argumentsAt(tokens: readonly QueryToken[], at: number, end: number): Range[] | null {
  if (tokens[at + 1]?.kind !== "sign" || tokens[at + 1]?.value !== "(" || at + 1 >= end) return null;
  const close = endOfExpressionList(tokens, at + 2);
  return split(tokens, { from: at + 2, to: close }, ",");
}

function endOfExpressionList(tokens: readonly QueryToken[], from: number) {
  let depth = 0;
  const last = Math.min(tokens.length, from + longestExpression * 5);
  for (let at = from; at < last; at++) {
    const token = tokens[at];
    if (token?.kind !== "sign") continue;
    if ("([{".includes(token.value)) depth++;
    else if (")]}".includes(token.value) && --depth < 0) return at;
  }
  return last;
}

function split(tokens: readonly QueryToken[], { from, to }: Range, separator: string): Range[] {
  const parts: Range[] = [];
  let depth = 0;
  let start = from;
  for (let at = from; at < to; at++) {
    const token = tokens[at];
    if (token?.kind !== "sign") continue;
    if ("([{".includes(token.value)) depth++;
    else if (")]}".includes(token.value)) depth--;
    else if (depth === 0 && token.value === separator) {
      parts.push({ from: start, to: at });
      start = at + 1;
    }
  }
  return to > from ? [...parts, { from: start, to }] : parts;
}
