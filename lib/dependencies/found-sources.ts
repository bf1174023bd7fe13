import type { ConnectionKind, FileFacts, FoundConnection } from "./facts";
import { lastPart, placeKey } from "./places";
import type { SourceKind } from "./source-kinds";

/** A data source that a file reads from. `key` tells two of them apart, in one form and across the organisation. */
export type FoundSource = {
  key: string;
  name: string;
  kind: SourceKind;
  /** `server / database`, path or address, without passwords; empty where the file names none. */
  place: string;
};

export const mostFoundSources = 60;

/** What the facts of a file say about where its data comes from, each source once, in the order of the file. */
export function foundSources(facts: FileFacts): FoundSource[] {
  const found = [
    ...facts.connections.map(fromConnection),
    ...facts.powerQuery.map(fromPowerQuery),
    ...facts.externalLinks.map(({ target }) => fromFile(target)),
    ...facts.connectors.map(fromConnector),
  ].filter((source) => source !== null);
  const byKey = new Map(found.toReversed().map((source) => [source.key, source]));
  return found.filter((source) => byKey.get(source.key) === source).slice(0, mostFoundSources);
}

const databases: readonly ConnectionKind[] = [
  "odbc",
  "oledb",
  "sql-server",
  "oracle",
  "mysql",
  "postgresql",
  "olap",
];

function fromConnection({ kind, server, database, target }: FoundConnection) {
  const written = target ?? database ?? "";
  if (databases.includes(kind))
    return server ? fromDatabase(server, database) : fromFile(written, "database");
  if (kind === "dataverse") return source("saas", server ?? written, "Dataverse");
  if (kind === "sharepoint") return fromAddress(written || (server ?? ""), "list");
  if (kind === "web" || kind === "odata") return fromAddress(written || (server ?? ""), "api");
  if (kind === "other") return server ? fromDatabase(server, database) : fromFile(written);
  return fromFile(written, kind === "access" ? "database" : kind === "folder" ? "file-share" : undefined);
}

const queryDatabases =
  /^(?:sql|oracle|mysql|postgresql|db2|sybase|teradata|informix|saphana|snowflake|amazonredshift|googlebigquery|analysisservices|odbc|oledb|adodotnet|databricks|essbase)\./;

function fromPowerQuery({ kind, target }: { kind: string; target: string }) {
  const called = kind.toLowerCase();
  if (queryDatabases.test(called)) {
    const [server = "", database = null] = target.split(/\s*[;|]\s*|\s*,\s*(?!\d+\b)|\s*\/\s*/);
    return fromDatabase(server, database);
  }
  if (/^access\./.test(called)) return fromFile(target, "database");
  if (/^sharepoint\.(?:tables|lists)/.test(called)) return fromAddress(target, "list");
  if (/^sharepoint\./.test(called)) return fromAddress(target, "file-share");
  if (/^(?:web|odata|json|xml|html)\./.test(called) && /^https?:/i.test(target))
    return fromAddress(target, "api");
  if (
    /^(?:commondataservice|dataverse|dynamics\w*|salesforce|googleanalytics|sharepointonline|exchange)\./.test(
      called,
    )
  )
    return source("saas", target, called.split(".")[0] ?? called);
  if (/^folder\./.test(called)) return fromFile(target, "file-share");
  return fromFile(target);
}

function fromDatabase(server: string, database: string | null) {
  const place = [server, database].filter((part) => part?.trim()).join(" / ");
  return source("database", place, database?.trim() || server);
}

/** An address is named by its host and its last part: “corp.sharepoint.com, Claims”. */
function fromAddress(address: string, kind: SourceKind) {
  if (!URL.canParse(address)) return source(kind, address, lastPart(address));
  const { host, origin, pathname } = new URL(address);
  const last = lastPart(pathname);
  return source(kind, `${origin}${pathname}`, last ? `${last} (${host})` : host);
}

function fromFile(target: string, kind?: SourceKind) {
  if (/^https?:/i.test(target)) return fromAddress(target, kind ?? kindOfFile(target));
  return source(kind ?? kindOfFile(target), target, lastPart(target));
}

function kindOfFile(target: string): SourceKind {
  const name = lastPart(target).toLowerCase();
  if (/\.(?:xl\w{1,3}|ods)$/.test(name)) return "workbook";
  if (/\.(?:accdb|mdb|accde|mde|sqlite|db)$/.test(name)) return "database";
  if (/^(?:\\\\|[a-z]:[\\/]|file:)/i.test(target) || /\.(?:csv|txt|tsv|json|xml|parquet|pdf)$/.test(name)) {
    return "file-share";
  }
  return "other";
}

/** Those that carry data; approvals, timers and the like are none. */
const connectorNames: Record<string, [string, SourceKind]> = {
  sharepointonline: ["SharePoint", "list"],
  commondataservice: ["Dataverse", "saas"],
  commondataserviceforapps: ["Dataverse", "saas"],
  sql: ["SQL Server", "database"],
  oracle: ["Oracle", "database"],
  excelonlinebusiness: ["Excel in OneDrive or SharePoint", "workbook"],
  excelonline: ["Excel in OneDrive", "workbook"],
  onedriveforbusiness: ["OneDrive for Business", "file-share"],
  onedrive: ["OneDrive", "file-share"],
  filesystem: ["File system", "file-share"],
  azureblob: ["Azure Blob Storage", "file-share"],
  azuretables: ["Azure Table Storage", "database"],
  office365: ["Office 365 Outlook", "saas"],
  outlook: ["Outlook", "saas"],
  salesforce: ["Salesforce", "saas"],
  dynamicscrmonline: ["Dynamics 365", "saas"],
  dynamicsax: ["Dynamics 365 Finance", "saas"],
  googlesheet: ["Google Sheets", "workbook"],
  googledrive: ["Google Drive", "file-share"],
  servicenow: ["ServiceNow", "saas"],
  sapodp: ["SAP", "saas"],
  saperp: ["SAP", "saas"],
  microsoftforms: ["Microsoft Forms", "list"],
  planner: ["Planner", "list"],
  teams: ["Microsoft Teams", "saas"],
};

function fromConnector(connector: string) {
  const [name, kind] =
    connectorNames[
      connector
        .toLowerCase()
        .replace(/^.*\/|^shared_/g, "")
        .replace(/^shared_/, "")
    ] ?? [];
  return name && kind ? { key: `connector:${name.toLowerCase()}`, name, kind, place: "" } : null;
}

function source(kind: SourceKind, place: string, name: string): FoundSource | null {
  const where = place.trim().slice(0, 500);
  if (where === "") return null;
  const called = (name.replace(/\.\w{2,5}$/, "").trim() || where).slice(0, 120).trim();
  return { key: placeKey(where) ?? `name:${where.toLowerCase()}`, name: fitName(called), kind, place: where };
}

/** The shortest name that is kept has two letters. */
function fitName(name: string) {
  return name.length < 2 ? `Source ${name}` : name;
}
