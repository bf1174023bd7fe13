import type { ConnectionKind, FoundConnection } from "../facts";
import { connectionFromText } from "./connection-text";

const dialects: Record<string, ConnectionKind> = {
  mssql: "sql-server",
  sqlserver: "sql-server",
  mysql: "mysql",
  mariadb: "mysql",
  postgres: "postgresql",
  postgresql: "postgresql",
  redshift: "other",
  oracle: "oracle",
  snowflake: "other",
};

// No “?” before the host and no “@” after it: what could be read two ways may hold a password, and is left.
const address =
  /^(?:jdbc:)?([a-z]+)(?:\+\w+)?:\/\/(?:[^?\s]*?@)??([\w.-]+|…)(?::(?:\d+|…))?(?:\/([\w.$ -]+|…)?)?(?:[?;][^@]*)?$/i;

/** The database that a text leads to, whichever of the usual ways it is written; null where it is no such text. */
export function databaseInText(text: string): FoundConnection | null {
  return asAddress(text) ?? asPairs(text) ?? asWords(text);
}

/** Source: SQLAlchemy, “Database URLs”, and JDBC. */
function asAddress(text: string): FoundConnection | null {
  const [, dialect = "", host = "", path = ""] = address.exec(text.trim()) ?? [];
  const kind = Object.hasOwn(dialects, dialect.toLowerCase()) ? dialects[dialect.toLowerCase()] : undefined;
  if (!kind) return null;
  const named = /;\s*(?:databaseName|database)=([\w.$ -]+)/i.exec(text)?.[1];
  return told({ kind, server: host, database: named ?? path, target: null });
}

/** `DRIVER={…};SERVER=…;DATABASE=…` */
function asPairs(text: string): FoundConnection | null {
  const isPairs =
    /(?:^|;)\s*(?:data source|server|driver|provider|dsn|filedsn|dbq|host)\s*=/i.test(text) &&
    (text.includes(";") || /^\s*(?:file)?dsn=[^\s;]+\s*$/i.test(text));
  return isPairs ? told(connectionFromText(text.replace(/\s*\n\s*/g, ""), "odbc")) : null;
}

/** `host=pg01 dbname=claims`. Source: PostgreSQL, “Connection strings”. */
function asWords(text: string): FoundConnection | null {
  const [, host = ""] = /(?:^|\s)host=([\w.-]+|…)(?=\s|$)/.exec(text) ?? [];
  const [, name = ""] = /(?:^|\s)dbname=([\w.-]+|…)(?=\s|$)/.exec(text) ?? [];
  return host && name ? told({ kind: "postgresql", server: host, database: name, target: null }) : null;
}

/** Without what only runs tell; null where nothing is left to find it by. */
export function told({ kind, server, database, target }: FoundConnection): FoundConnection | null {
  const known = (text: string | null) => (text && text.replaceAll("…", "").trim() !== "" ? text : null);
  const connection = { kind, server: known(server), database: known(database), target: known(target) };
  return connection.server || connection.target ? connection : null;
}
