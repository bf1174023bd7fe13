import { Client, DatabaseError, escapeIdentifier } from "pg";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { applyWithin, grantRuntimeRights, migrate, readMigrations } from "../migrations";
import { exactly, readDropStatements, readTables, type Table } from "./catalogue";
import { compareWithProgram } from "./compare";
import type { BackupCounts, BackupHeader, BackupSummary } from "./file-format";
import { type BackupRows, openBackup, walkBackup } from "./read-file";

export interface RestoreOptions {
  file: string;
  ownerUrl: string;
  runtimeRole: string;
  /** Folder of `<timestamp>_<name>/migration.sql`. */
  folder: string;
  /** Also where there is an organisation, or a trace of one: all of it goes. */
  replace: boolean;
  /** Leaves the trace, in the same transaction. */
  record: (client: Client, madeAt: string) => Promise<void>;
}

/**
 * Brings everything back from a backup, in one transaction: the whole of it, or nothing. The backup is checked to its end
 * before anything is touched; one of an older version is changed as its database would have been.
 * @throws DamagedBackup; CannotStart with a sentence where it does not fit this program or this database.
 */
export async function restoreBackup(
  options: RestoreOptions,
): Promise<BackupSummary & { migrated: string[] }> {
  const handle = await openBackup(options.file);
  try {
    const { header, counts, summary } = await walkBackup(handle, async () => {});
    const { toApply, refusal } = compareWithProgram(header.migrations, readMigrations(options.folder));
    if (refusal) throw new CannotStart(refusal);

    await asOwner(options.ownerUrl, async (client) => {
      await client.query("BEGIN");
      await refuseOccupied(client, options);
      for (const statement of await readDropStatements(client)) await client.query(statement);
      await applyWithin(client, toApply);
      const prepared = await prepareTables(client, header);
      // The file is read a second time, and checked again: it may have changed since.
      const again = await walkBackup(handle, (frame) => loadRows(client, prepared, frame));
      if (again.summary.sha256 !== summary.sha256)
        throw new CannotStart("The backup changed while it was read. Nothing was changed here.");
      await finishTables(client, prepared, counts);
      await options.record(client, header.madeAt);
      await grantRuntimeRights(client, options.runtimeRole);
      await client.query("COMMIT");
    });
    const { applied } = await migrate(options);
    // Only speed depends on it, and the database comes to it by itself.
    await asOwner(options.ownerUrl, (client) => client.query("ANALYZE")).catch(() => {});
    return { ...summary, migrated: applied };
  } finally {
    await handle.close();
  }
}

async function asOwner(ownerUrl: string, work: (client: Client) => Promise<unknown>) {
  const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(exactly);
    await work(client);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    throw new CannotStart(
      error.code === "55P03"
        ? "Other programs keep the database busy. Nothing was changed. Stop them and try again."
        : `The database refused the backup: ${error.message}. Nothing was changed.`,
    );
  } finally {
    // What was not committed ends with its connection.
    await client.end().catch(() => {});
  }
}

async function refuseOccupied(client: Client, { replace, runtimeRole }: RestoreOptions) {
  if (await isUsedByOthers(client, runtimeRole))
    throw new CannotStart(
      "Lamplight is at work on this database. Nothing was changed. Stop it and try again.",
    );
  const { rows } = await client.query<{ ours: boolean; tables: number }>(
    `SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS ours,
            (SELECT count(*)::int FROM pg_class
              WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')) AS tables`,
  );
  const { ours = false, tables = 0 } = rows[0] ?? {};
  if (!ours && tables > 0) {
    throw new CannotStart(
      "This database holds the tables of another program. Nothing was changed. Name an empty one.",
    );
  }
  const isOccupied =
    ours && ((await holdsRows(client, "organisation")) || (await holdsRows(client, "audit_record")));
  if (isOccupied && !replace) {
    throw new CannotStart(
      "There is an organisation already, or the trace of one. Nothing was changed. To lose it for ever and put the backup in its place, add --replace.",
    );
  }
}

// A connection that was closed a moment ago is still counted for a moment.
async function isUsedByOthers(client: Client, runtimeRole: string) {
  for (let attempt = 0; attempt < 20; attempt++) {
    const { rows } = await client.query<{ others: number }>(
      `SELECT count(*)::int AS others FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename IN (current_user, $1)`,
      [runtimeRole],
    );
    if (rows[0]?.others === 0) return false;
    await new Promise((done) => setTimeout(done, 100));
  }
  return true;
}

async function holdsRows(client: Client, table: string) {
  const { rows: known } = await client.query<{ known: boolean }>(
    "SELECT to_regclass('public.' || $1) IS NOT NULL AS known",
    [table],
  );
  if (!known[0]?.known) return false;
  const { rows } = await client.query<{ any: boolean }>(
    `SELECT EXISTS (SELECT FROM public.${escapeIdentifier(table)}) AS any`,
  );
  return rows[0]?.any ?? true;
}

// Rows come in the order of table names, and as they were: nothing that watches tables may add to them, and references
// are looked at when everything is there.
async function prepareTables(client: Client, header: BackupHeader): Promise<Prepared> {
  const tables = await readTables(client);
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const { name, columns } of header.tables) {
    const known = new Set(byName.get(name)?.columns);
    const unknown = columns.find((column) => !known.has(column));
    if (unknown !== undefined)
      throw new CannotStart(
        `The backup holds ${name}.${unknown}, for which there is no place here. Nothing was changed.`,
      );
  }
  const names = tables.map(({ name }) => placeOf(name));
  await client.query(`TRUNCATE ${names.join(", ")}`);
  for (const name of names) await client.query(`ALTER TABLE ${name} DISABLE TRIGGER USER`);
  const references = await readReferences(client);
  for (const name of references) await client.query(`ALTER TABLE ${name} DEFERRABLE INITIALLY DEFERRED`);
  const saved = new Map(header.tables.map(({ name, columns }) => [name, columns]));
  return { tables: tables.map((table) => ({ ...table, saved: saved.get(table.name) ?? [] })), references };
}

interface Prepared {
  tables: (Table & { saved: readonly string[] })[];
  references: string[];
}

async function finishTables(client: Client, { tables, references }: Prepared, { sequences }: BackupCounts) {
  await client.query("SET CONSTRAINTS ALL IMMEDIATE");
  for (const name of references) await client.query(`ALTER TABLE ${name} NOT DEFERRABLE`);
  for (const { name } of tables) await client.query(`ALTER TABLE ${placeOf(name)} ENABLE TRIGGER USER`);
  for (const { name, next } of sequences) {
    // Unlike setval, this is taken back with everything else.
    await client.query(`ALTER SEQUENCE IF EXISTS ${placeOf(name)} RESTART WITH ${BigInt(next)}`);
  }
}

async function readReferences(client: Client) {
  const { rows } = await client.query<{ name: string }>(
    `SELECT format('%s ALTER CONSTRAINT %I', conrelid::regclass, conname) AS name FROM pg_constraint
      WHERE connamespace = 'public'::regnamespace AND contype = 'f' AND conparentid = 0 AND NOT condeferrable`,
  );
  return rows.map(({ name }) => name);
}

async function loadRows(client: Client, { tables }: Prepared, { table: name, rows }: BackupRows) {
  const table = tables.find((one) => one.name === name);
  if (!table) throw new CannotStart(`The backup holds the table ${name}, for which there is no place here.`);
  const columns = table.saved.map((column) => escapeIdentifier(column)).join(", ");
  const values = table.saved
    .map((column, at) => `(r ->> ${at})::${table.types[table.columns.indexOf(column)]}`)
    .join(", ");
  const { rowCount } = await client.query(
    `INSERT INTO ${placeOf(name)} (${columns}) OVERRIDING SYSTEM VALUE
     SELECT ${values} FROM jsonb_array_elements($1::jsonb) AS elements (r)`,
    [`[${rows.join(",")}]`],
  );
  if (rowCount !== rows.length) throw new Error(`Of ${rows.length} rows of ${name}, ${rowCount} were added.`);
}

function placeOf(name: string) {
  return `public.${escapeIdentifier(name)}`;
}
