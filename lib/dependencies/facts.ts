/** A file or folder that a workbook takes values from, as written there; with DDE `service|topic`. */
export type ExternalLink = { target: string };

/**
 * Where a workbook or package gets data. `server` and `database` where the connection names them; `target`: file,
 * address or table; `query`: as written. Passwords are removed everywhere.
 */
export type FoundConnection = {
  kind: ConnectionKind;
  server: string | null;
  database: string | null;
  target: string | null;
  query?: string;
};

export const connectionKinds = [
  "odbc",
  "oledb",
  "sql-server",
  "oracle",
  "mysql",
  "postgresql",
  "access",
  "workbook",
  "text",
  "web",
  "odata",
  "sharepoint",
  "dataverse",
  "olap",
  "file",
  "folder",
  "other",
] as const;

export type ConnectionKind = (typeof connectionKinds)[number];

/**
 * `kind` as Power Query calls its function, in lower case: `sql.database`, `sharepoint.files`, `web.contents`. `target` is
 * its place: a path or address, or server and database with “/” between them; “…” stands for what is known only when the
 * query runs.
 */
export type PowerQuerySource = { kind: string; target: string };

export const reachKinds = ["files", "shell", "network", "other-applications", "database", "mail"] as const;

/** What macros can do without being asked, read from their text. */
export type MacroReach = (typeof reachKinds)[number];

export type FoundMacros = {
  vba: boolean;
  xlm: boolean;
  dde: boolean;
  /** Something runs as soon as the file is opened. */
  autoOpen: boolean;
  reaches: MacroReach[];
};

/**
 * What a workbook, database or low-code package says of itself, besides packages. Lists hold each thing once, at most
 * `factLimits.items` of them; texts are cut to `factLimits.text` characters.
 */
export type FileFacts = {
  externalLinks: ExternalLink[];
  connections: FoundConnection[];
  powerQuery: PowerQuerySource[];
  macros: FoundMacros;
  sheets: number;
  hiddenSheets: string[];
  veryHiddenSheets: string[];
  formulas: number;
  errorCells: number;
  /** A sheet or the structure of the workbook is locked against changes. */
  protected: boolean;
  /** Cannot be opened without a password. */
  encrypted: boolean;
  /** Add-ins that the workbook opens or calls, libraries that its macros use, “Python in Excel” where cells hold Python. */
  addIns: string[];
  /** Functions that are neither built in nor defined in the file. */
  customFunctions: string[];
  /** What a Power App or flow uses, by the name of its interface, such as `shared_sharepointonline`. */
  connectors: string[];
  screens: number;
  /** What starts a flow: its name, its kind or operation, how often. */
  triggers: string[];
  lastAuthor: string | null;
  /** ISO 8601, as the file says. */
  createdAt: string | null;
  changedAt: string | null;
};

export const factLimits = { items: 500, text: 1_000 } as const;

export const noFacts: FileFacts = {
  externalLinks: [],
  connections: [],
  powerQuery: [],
  macros: { vba: false, xlm: false, dde: false, autoOpen: false, reaches: [] },
  sheets: 0,
  hiddenSheets: [],
  veryHiddenSheets: [],
  formulas: 0,
  errorCells: 0,
  protected: false,
  encrypted: false,
  addIns: [],
  customFunctions: [],
  connectors: [],
  screens: 0,
  triggers: [],
  lastAuthor: null,
  createdAt: null,
  changedAt: null,
};
