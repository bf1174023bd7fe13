import { Client, escapeIdentifier } from "pg";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { exactly, readSequences, readTables, type Table } from "./catalogue";
import { type BackupSummary, backupFormat, tablesLeftOut } from "./file-format";
import { type BackupWriter, openWriter } from "./write-file";

const rowsAtOnce = 200;
const bytesAtOnce = 1_000_000;

/**
 * Saves every table as it is at one moment, whatever others write meanwhile, into a new file. Reading is enough of a
 * right. @throws CannotStart with a sentence; nothing is left behind then.
 */
export async function makeBackup(databaseUrl: string, file: string, now: Date): Promise<BackupSummary> {
  const client = new Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  await client.connect();
  try {
    await client.query(exactly);
    const tables = await holdTables(client);
    const writer = await openWriter(file, {
      lamplight: "backup",
      format: backupFormat,
      madeAt: now.toISOString(),
      postgres: await readVersion(client),
      migrations: await readMigrationsMade(client),
      tables: tables.map(({ name, columns }) => ({ name, columns })),
    });
    try {
      for (const table of tables) await saveRows(client, table, writer);
      return await writer.finish(await readSequences(client));
    } finally {
      await writer.abandon();
    }
  } finally {
    await client.end().catch(() => {});
  }
}

// Locks come before the first look: emptying a table would otherwise be seen half-way through.
async function holdTables(client: Client) {
  const before = await readTables(client);
  if (before.length === 0) throw new CannotStart("The database holds nothing yet: there is nothing to save.");
  const names = before.map(({ name }) => `public.${escapeIdentifier(name)}`).join(", ");
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  await client.query(`LOCK TABLE ${names} IN ACCESS SHARE MODE`);
  const held = await readTables(client);
  if (JSON.stringify(held) !== JSON.stringify(before))
    throw new CannotStart("The database is just being changed by a new version. Ask again in a moment.");
  return held.filter(({ name }) => !tablesLeftOut.includes(name));
}

async function readVersion(client: Client) {
  const { rows } = await client.query<{ version: string }>(
    "SELECT current_setting('server_version') AS version",
  );
  return rows[0]?.version ?? "";
}

async function readMigrationsMade(client: Client) {
  const { rows } = await client.query<{ name: string; checksum: string; finished: boolean }>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at, migration_name`,
  );
  const unfinished = rows.find(({ finished }) => !finished);
  if (!unfinished) return rows.map(({ name, checksum }) => ({ name, checksum }));
  throw new CannotStart(
    `The change “${unfinished.name}” of the database was begun and never finished, so a backup of it could not be restored. Look at the database first.`,
  );
}

async function saveRows(client: Client, { name, columns }: Table, writer: BackupWriter) {
  const values = columns.map((column) => `${escapeIdentifier(column)}::text`).join(", ");
  await client.query(
    `DECLARE saved NO SCROLL CURSOR FOR SELECT to_json(ARRAY[${values}])::text AS row FROM public.${escapeIdentifier(name)}`,
  );
  let waiting: string[] = [];
  let length = 0;
  for (;;) {
    const { rows } = await client.query<{ row: string }>(`FETCH FORWARD ${rowsAtOnce} FROM saved`);
    for (const { row } of rows) {
      waiting.push(row);
      length += row.length;
      if (length < bytesAtOnce) continue;
      await writer.addRows(name, waiting);
      waiting = [];
      length = 0;
    }
    if (rows.length < rowsAtOnce) break;
  }
  await writer.addRows(name, waiting);
  await client.query("CLOSE saved");
}
