import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Client, escapeIdentifier } from "pg";
import { CannotStart } from "./cannot-start";
import { compareMigrations, type MigrationFile, type RecordedMigration } from "./migrations/compare";

// The number that `prisma migrate` locks too, so that it and we never change a database at once.
const advisoryLock = 72707369;
const longestWaitSeconds = 60;

/** Tables to which the running program may add, and in which it may change nothing. */
const addOnlyTables = ["audit_record", "audit_seal"];

export interface MigrateOptions {
  ownerUrl: string;
  /** Folder of `<timestamp>_<name>/migration.sql`. */
  folder: string;
  runtimeRole: string;
  say?: (sentence: string) => void;
}

/** Brings a database up to date, one transaction a file. Safe to repeat and to start twice at once. */
export async function migrate({ ownerUrl, folder, runtimeRole, say = () => {} }: MigrateOptions) {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await takeTurn(client, say);
    await client.query(recordsTable);
    const { toApply, refusal } = compareMigrations(readMigrations(folder), await readRecorded(client));
    if (refusal) throw new CannotStart(refusal);
    for (const file of toApply) await applyWithPatience(client, file);
    await grantRuntimeRights(client, runtimeRole);
    return { applied: toApply.map((file) => file.name) };
  } finally {
    await client.end();
  }
}

export function readMigrations(folder: string): MigrationFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, "migration.sql")))
    .sort()
    .map((name) => {
      const sql = readFileSync(join(folder, name, "migration.sql"), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

async function takeTurn(client: Client, say: (sentence: string) => void) {
  for (let attempt = 0; ; attempt++) {
    const { rows } = await client.query<{ taken: boolean }>("SELECT pg_try_advisory_lock($1) AS taken", [
      advisoryLock,
    ]);
    if (rows[0]?.taken) return;
    if (attempt === 0) say("Waiting for another Lamplight that is changing the database …");
    await pause(500);
  }
}

async function readRecorded(client: Client) {
  const { rows } = await client.query<RecordedMigration>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

// Waiting long for a lock would make everybody behind us wait too: give way, and come back.
async function applyWithPatience(client: Client, file: MigrationFile) {
  const end = Date.now() + longestWaitSeconds * 1000;
  for (;;) {
    try {
      return await apply(client, file);
    } catch (error) {
      const busy = error instanceof Error && "code" in error && error.code === "55P03";
      if (busy && Date.now() < end) {
        await pause(500);
        continue;
      }
      const reason = busy
        ? "other programs keep a table busy"
        : error instanceof Error
          ? error.message
          : String(error);
      throw new CannotStart(
        `The database change “${file.name}” was not made: ${reason}. Nothing of it was kept.`,
      );
    }
  }
}

async function apply(client: Client, file: MigrationFile) {
  // PostgreSQL builds an index without stopping writers only outside a transaction: one such statement a file.
  const alone = /^\s*(?:--.*\n|\s)*CREATE\s+(?:UNIQUE\s+)?INDEX\s+CONCURRENTLY\b/i.test(file.sql);
  await client.query("SET lock_timeout = '1s'");
  if (alone) {
    await client.query(file.sql);
    return record(client, file);
  }
  await client.query("BEGIN");
  try {
    await client.query(file.sql);
    await record(client, file);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/**
 * Makes the shape that these files lead to, in an empty database and inside the caller's transaction, which therefore
 * waits for its turn here.
 */
export async function applyWithin(client: Client, files: readonly MigrationFile[]) {
  await client.query("SELECT pg_advisory_xact_lock($1)", [advisoryLock]);
  await client.query(recordsTable);
  for (const file of files) {
    // Nobody can be kept waiting by an index on an empty table.
    await client.query(file.sql.replace(/\bINDEX\s+CONCURRENTLY\b/gi, "INDEX"));
    await record(client, file);
  }
}

async function record(client: Client, file: MigrationFile) {
  await client.query(
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
     VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
    [randomUUID(), file.checksum, file.name],
  );
}

/** Lets the running program read and write rows, and never the shape of a table nor a word of the audit trail. */
export async function grantRuntimeRights(client: Client, runtimeRole: string) {
  const { rows: own } = await client.query<{ same: boolean }>("SELECT current_user = $1 AS same", [
    runtimeRole,
  ]);
  if (own[0]?.same) return;
  const { rows } = await client.query<{ grants: string | null }>(grantStatements, [
    escapeIdentifier(runtimeRole),
    addOnlyTables,
  ]);
  if (rows[0]?.grants) await client.query(rows[0].grants);
}

const grantStatements = `
  WITH owned AS (
    SELECT c.oid, c.relkind, n.nspname, format('%I.%I', n.nspname, c.relname) AS name,
           (SELECT relname FROM pg_class WHERE oid = coalesce(pg_partition_root(c.oid), c.oid)) AS root
      FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE pg_has_role(c.relowner, 'USAGE') AND c.relkind IN ('r', 'p', 'v', 'm', 'S')
       AND n.nspname NOT LIKE 'pg\\_%' AND n.nspname <> 'information_schema'
  ), rights AS (
    SELECT DISTINCT 1 AS step, format('GRANT USAGE ON SCHEMA %I TO %s', nspname, $1::text) AS statement FROM owned
    UNION ALL
    SELECT 2, format('REVOKE ALL ON %s FROM %s', name, $1::text) FROM owned
     WHERE root = ANY($2::text[]) OR root = '_prisma_migrations'
    UNION ALL
    SELECT 3, CASE
      WHEN relkind = 'S' THEN format('GRANT USAGE, SELECT ON SEQUENCE %s TO %s', name, $1::text)
      WHEN relkind IN ('v', 'm') OR root = '_prisma_migrations' THEN format('GRANT SELECT ON %s TO %s', name, $1::text)
      WHEN root = ANY($2::text[]) THEN format('GRANT SELECT, INSERT ON %s TO %s', name, $1::text)
      ELSE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %s TO %s', name, $1::text) END
      FROM owned
  )
  SELECT string_agg(statement, '; ' ORDER BY step) AS grants FROM rights`;

// Word for word the table that Prisma makes, so that its own commands keep working on our databases.
const recordsTable = `
  CREATE TABLE IF NOT EXISTS _prisma_migrations (
    id VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum VARCHAR(64) NOT NULL,
    finished_at TIMESTAMPTZ,
    migration_name VARCHAR(255) NOT NULL,
    logs TEXT,
    rolled_back_at TIMESTAMPTZ,
    started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
  )`;

function pause(milliseconds: number) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
