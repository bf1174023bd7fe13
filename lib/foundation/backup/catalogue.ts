import { type Client, escapeIdentifier } from "pg";
import type { BackupCounts } from "./file-format";

export interface Table {
  name: string;
  columns: string[];
  /** As SQL writes them, in the order of the columns. */
  types: string[];
}

/** Every value is read and written in one way, whatever the server or the role prefers. */
export const exactly = `
  SET client_encoding = 'UTF8'; SET timezone = 'UTC'; SET datestyle = 'ISO, YMD'; SET intervalstyle = 'postgres';
  SET extra_float_digits = 3; SET bytea_output = 'hex'; SET statement_timeout = 0; SET lock_timeout = '10s';
  SET idle_in_transaction_session_timeout = 0`;

/** The tables of Lamplight with the columns that hold something of their own, both in a fixed order. */
export async function readTables(client: Client): Promise<Table[]> {
  const { rows } = await client.query<Table>(`
    SELECT c.relname::text AS name,
           array_agg(a.attname::text ORDER BY a.attnum) AS columns,
           array_agg(format_type(a.atttypid, a.atttypmod) ORDER BY a.attnum) AS types
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
       AND c.relname <> '_prisma_migrations' AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
       AND ${isNoExtension("c")}
     GROUP BY c.relname ORDER BY c.relname COLLATE "C"`);
  return rows;
}

/** What each sequence gives out next. */
export async function readSequences(client: Client): Promise<BackupCounts["sequences"]> {
  const { rows } = await client.query<{ name: string; step: string }>(`
    SELECT c.relname::text AS name, s.seqincrement::text AS step
      FROM pg_class c JOIN pg_sequence s ON s.seqrelid = c.oid
     WHERE c.relnamespace = 'public'::regnamespace AND ${isNoExtension("c")} ORDER BY c.relname COLLATE "C"`);
  const sequences = [];
  for (const { name, step } of rows) {
    const { rows: values } = await client.query<{ next: string }>(
      `SELECT (last_value + CASE WHEN is_called THEN $1::bigint ELSE 0 END)::text AS next FROM public.${escapeIdentifier(name)}`,
      [step],
    );
    sequences.push({ name, next: values[0]?.next ?? "1" });
  }
  return sequences;
}

/** SQL that takes away every table, function, sequence and type of ours, and leaves what extensions brought. */
export async function readDropStatements(client: Client) {
  const { rows } = await client.query<{ statement: string }>(`
    SELECT format('DROP TABLE IF EXISTS %s CASCADE', c.oid::regclass) AS statement FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND ${isNoExtension("c")}
    UNION ALL
    SELECT format('DROP VIEW IF EXISTS %s CASCADE', c.oid::regclass) FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'v' AND ${isNoExtension("c")}
    UNION ALL
    SELECT format('DROP MATERIALIZED VIEW IF EXISTS %s CASCADE', c.oid::regclass) FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'm' AND ${isNoExtension("c")}
    UNION ALL
    SELECT format('DROP ROUTINE IF EXISTS %s CASCADE', p.oid::regprocedure) FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace AND ${isNoExtension("p")}
    UNION ALL
    SELECT format('DROP SEQUENCE IF EXISTS %s CASCADE', c.oid::regclass) FROM pg_class c
     WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'S' AND ${isNoExtension("c")}
    UNION ALL
    SELECT format('DROP TYPE IF EXISTS %s CASCADE', t.oid::regtype) FROM pg_type t
     WHERE t.typnamespace = 'public'::regnamespace AND t.typtype IN ('e', 'd', 'r') AND ${isNoExtension("t")}`);
  return rows.map(({ statement }) => statement);
}

function isNoExtension(alias: string) {
  return `NOT EXISTS (SELECT FROM pg_depend e WHERE e.objid = ${alias}.oid AND e.classid = ${alias}.tableoid AND e.deptype = 'e')`;
}
