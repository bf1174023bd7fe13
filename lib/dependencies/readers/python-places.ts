import type { ConnectionKind, FileFacts, FoundConnection } from "../facts";
import { kindOfFile } from "./connection-text";
import { databaseInText, told } from "./database-address";
import { collectFacts } from "./found-facts";
import type { PythonCode, PythonStatement, PythonTexts } from "./python-statements";
import { calleeOf, nameBefore, type WrittenText, writtenTexts } from "./python-texts";

const readsFile =
  /(?:^|\.)(?:read_\w+|scan_\w+|ExcelFile|load_workbook|open_workbook|loadtxt|genfromtxt)$|^sqlite3\.connect$/;
const readsAddress = /(?:^|\.)(?:read_\w+|get|post|request|stream|urlopen|urlretrieve|Request)$/;
const writes = /(?:^|\.)(?:to_\w+|write_\w+|save\w*|dump|ExcelWriter|Workbook)$/;

const dataFile =
  /\.(?:xl[a-z]{1,2}|ods|csv|tsv|txt|accd[be]|md[be]|json|xml|parquet|feather|sas7bdat|sqlite3?|db)$/i;

/** Where the code says that data comes from, without passwords; undefined where it names no such place. */
export function readPythonPlaces({ statements, texts }: PythonCode): FileFacts | undefined {
  const found = collectFacts();
  const names = namesHandedOver(statements);
  for (const statement of texts) {
    // Words about the code stand in quotes on their own.
    if (/^[A-Za-z]{0,2}""$/.test(statement.text)) continue;
    const written = writtenTexts(statement);
    for (const text of written) {
      const connection = databaseInText(text.value) ?? placeIn(text, names);
      if (connection) found.addConnection(connection);
    }
    const named = connectionByWords(statement, written);
    if (named) found.addConnection(named);
  }
  return found.facts.connections.length > 0 ? found.facts : undefined;
}

type Names = { filesRead: Set<string>; addressesRead: Set<string>; written: Set<string> };

/** The names whose values calls read from or write to. */
function namesHandedOver(statements: readonly PythonStatement[]): Names {
  const names: Names = { filesRead: new Set(), addressesRead: new Set(), written: new Set() };
  for (const { text } of statements) {
    for (const [, callee = "", name = ""] of text.matchAll(handedOver)) {
      if (readsFile.test(callee)) names.filesRead.add(name);
      if (readsAddress.test(callee)) names.addressesRead.add(name);
      if (writes.test(callee)) names.written.add(name);
    }
  }
  return names;
}

const handedOver = /([\w.]{1,100})\(\s*(?:\w{1,60}\s*=\s*)?([A-Za-z_]\w{0,60})\s*[,)]/g;

function placeIn(text: WrittenText, names: Names): FoundConnection | null {
  const value = text.value.trim();
  const [sqlite = ""] = /(?<=^sqlite(?:\+\w+)?:\/\/\/)[^?]+/i.exec(value) ?? [];
  if (sqlite) return sqlite.startsWith(":") ? null : file(sqlite);
  const isAddress = /^https?:\/\/[\w.…-]+/i.test(value);
  if (!isAddress && !dataFile.test(value)) return null;
  const callee = calleeOf(text.before);
  const name = callee === "" ? nameBefore(text.before) : "";
  const isWritten =
    writes.test(callee) ||
    (/(?:^|\.)open$/.test(callee) && /^[wax]/.test(text.next)) ||
    (names.written.has(name) && !names.filesRead.has(name));
  if (isWritten) return null;
  if (isAddress) {
    const isRead = readsAddress.test(callee) || names.addressesRead.has(name);
    return isRead ? told({ ...nowhere, kind: "web", target: value.replace(/[?#].*$/s, "") }) : null;
  }
  const isAbsolute = /^(?:\\\\[^\\]|\/\/[^/]|[a-z]:[\\/])/i.test(value);
  return isAbsolute || readsFile.test(callee) || names.filesRead.has(name) ? file(value) : null;
}

const nowhere = { server: null, database: null, target: null };

/** A file beside the code is written “./…”, since its name alone means another file for everybody. */
function file(path: string): FoundConnection | null {
  const isWhole = /^(?:[\\/]|[a-z][\w+.-]*:)/i.test(path);
  return told({
    ...nowhere,
    kind: kindOfFile(path),
    target: isWhole ? path : `./${path.replace(/^\.[\\/]/, "")}`,
  });
}

const kindsByModule: readonly [RegExp, ConnectionKind][] = [
  [/psycopg|asyncpg|postgres/i, "postgresql"],
  [/mysql|mariadb/i, "mysql"],
  [/pymssql|pyodbc|mssql/i, "sql-server"],
  [/oracle/i, "oracle"],
];

/** `connect(host="pg01", dbname="claims", password=…)`: of its words only the place. */
function connectionByWords({ text }: PythonTexts, written: readonly WrittenText[]): FoundConnection | null {
  if (!/(?:\bconnect|\bcreate_pool|\bURL\.create)\s*\(/.test(text)) return null;
  const words = new Map(written.map(({ before, value }) => [nameBefore(before).toLowerCase(), value]));
  const get = (...names: string[]) => names.map((name) => words.get(name)).find(Boolean) ?? null;
  const server = get("host", "server", "hostname", "account");
  if (!server || /[;=@\s]/.test(server)) return null;
  const kind = kindsByModule.find(([module]) => module.test(text))?.[1] ?? "other";
  return told({ kind, server, database: get("database", "dbname", "db", "service_name"), target: null });
}
