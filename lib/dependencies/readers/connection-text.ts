import type { ConnectionKind, FoundConnection } from "../facts";

/** `Provider=…;Data Source=…` as a map, names in lower case; what comes first counts. */
function readConnectionText(text: string): Map<string, string> {
  const pairs = new Map<string, string>();
  const part =
    /\s*([^=;]{1,100}?)\s*=\s*(?:"([^"]*(?:""[^"]*)*)"?|'([^']*(?:''[^']*)*)'?|\{([^}]*(?:\}\}[^}]*)*)\}?|([^;]*))[^;]*(?:;|$)/y;
  const start = text.slice(0, 8_000).replace(/^\s*(?:ODBC|OLEDB|DSN-less)\s*;/i, "");
  for (let at = 0; at < start.length && pairs.size < 100; ) {
    part.lastIndex = at;
    const found = part.exec(start);
    if (!found) {
      const next = start.indexOf(";", at);
      if (next < 0) break;
      at = next + 1;
      continue;
    }
    at = Math.max(part.lastIndex, at + 1);
    const [, name = "", double, single, braced, plain] = found;
    const value =
      double?.replaceAll('""', '"') ??
      single?.replaceAll("''", "'") ??
      braced?.replaceAll("}}", "}") ??
      plain?.trim() ??
      "";
    if (!pairs.has(name.toLowerCase())) pairs.set(name.toLowerCase(), value);
  }
  return pairs;
}

/** Where a connection string leads; `fallback` is what the file says of its kind. */
export function connectionFromText(text: string, fallback: ConnectionKind): FoundConnection {
  const pairs = readConnectionText(text);
  const get = (...names: string[]) => names.map((name) => pairs.get(name)).find((value) => value) ?? null;
  const inner = readConnectionText(get("extended properties") ?? "");
  const either = (...names: string[]) =>
    get(...names) ?? names.map((name) => inner.get(name)).find((value) => value) ?? null;

  const place = either(
    "data source",
    "server",
    "address",
    "addr",
    "network address",
    "host",
    "hostname",
    "servername",
  );
  const file = either("dbq", "attachdbfilename") ?? (place && isFile(place) ? place : null);
  const kind = kindOf(get("provider"), either("driver"), file ?? place ?? get("dsn"), fallback);
  return {
    kind,
    server: file === null || file !== place ? withoutScheme(place) : null,
    database: either("initial catalog", "database", "dbname", "defaultdir"),
    target: file ?? (place ? null : (get("dsn", "filedsn") ?? either("url", "location"))),
  };
}

const kindsByWord: readonly [RegExp, ConnectionKind][] = [
  [/msolap|analysis services/i, "olap"],
  [/sqloledb|sqlncli|msoledbsql|sql server|sql native/i, "sql-server"],
  [/oracle|oraoledb|msdaora/i, "oracle"],
  [/mysql|mariadb/i, "mysql"],
  [/postgres|psql/i, "postgresql"],
  [/sharepoint|wss|office\.list/i, "sharepoint"],
  [/access driver|microsoft access/i, "access"],
  [/excel driver/i, "workbook"],
  [/text driver/i, "text"],
];

function kindOf(
  provider: string | null,
  driver: string | null,
  place: string | null,
  fallback: ConnectionKind,
) {
  const byWord = kindsByWord.find(([word]) => word.test(`${provider ?? ""} ${driver ?? ""}`));
  if (byWord) return byWord[1];
  const byFile = place === null ? null : kindOfFile(place);
  if (byFile && byFile !== "file") return byFile;
  return fallback;
}

export function kindOfFile(path: string): ConnectionKind {
  if (/\.(?:accdb|mdb|accde|mde)(?:$|[?#])/i.test(path)) return "access";
  if (/\.xl[a-z]{1,2}(?:$|[?#])/i.test(path)) return "workbook";
  if (/\.(?:csv|txt|tsv|prn|tab)(?:$|[?#])/i.test(path)) return "text";
  return "file";
}

function isFile(place: string) {
  return (
    /^(?:[a-z]:[\\/]|\\\\|file:)/i.test(place) ||
    /[\\/].*\.\w{2,5}$/.test(place) ||
    kindOfFile(place) !== "file"
  );
}

function withoutScheme(place: string | null) {
  return place === null ? null : place.replace(/^(?:tcp|np|lpc|admin):/i, "").trim() || null;
}
