import { randomUUID } from "node:crypto";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { recordRestore } from "@/lib/audit/commands/record-restore";
import { makeBackup, restoreBackup } from "@/lib/foundation/backup";
import { database } from "@/lib/foundation/database";
import { copyDatabase, runtimeRole } from "@/lib/foundation/embedded-database";
import { migrate } from "@/lib/foundation/migrations";
import { seedDemoOrganisation } from "@/prisma/seed/demo";
import { runLamplight } from "./testing/run-lamplight";

const folder = mkdtempSync(join(tmpdir(), "lamplight-backup-"));
const migrations = resolve("prisma/migrations");
const source = { runtimeUrl: process.env.DATABASE_URL ?? "", ownerUrl: process.env.DATABASE_OWNER_URL ?? "" };
const now = new Date("2026-11-27T10:00:00Z");
const leftOut = ["session", "one_time_link", "api_token", "api_answer", "door_attempt", "outbox_message"];

// Made once, since nothing changes what was saved.
const whole = join(folder, "whole.backup");
let saved: Awaited<ReturnType<typeof makeBackup>>;

type Place = typeof source;

beforeAll(async () => {
  await seedDemoOrganisation(now);
  const person = await database.person.findFirstOrThrow();
  await database.session.create({
    data: { tokenHash: "of a session", personId: person.id, signedInBy: "persona" },
  });
  saved = await makeBackup(source.runtimeUrl, whole, now);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function ask<T extends object>({ ownerUrl }: Place, sql: string) {
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

function emptyDatabase(template = "template0") {
  return copyDatabase(inject("databaseServer"), `restored_${randomUUID().replaceAll("-", "")}`, template);
}

function restore(place: Place, file: string, more: Partial<Parameters<typeof restoreBackup>[0]> = {}) {
  const record = async () => {};
  const { ownerUrl } = place;
  return restoreBackup({ file, ownerUrl, runtimeRole, folder: migrations, replace: false, record, ...more });
}

/** For each table, how many rows it has and the hash of all of them, with what the database works out itself. */
async function contentsOf(place: Place) {
  const tables = await ask<{ name: string }>(
    place,
    `SELECT relname::text AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND relname <> '_prisma_migrations' ORDER BY relname`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    const [row] = await ask(
      place,
      `SELECT count(*)::int AS rows, md5(string_agg(t::text, E'\\n' ORDER BY t::text)) AS hash FROM "${name}" t`,
    );
    found[name] = row;
  }
  return found;
}

/** What the rows do not show: rights, watchers, references, indexes, sequences and the changes made. */
function shapeOf(place: Place) {
  return ask(
    place,
    `SELECT 'reference' AS what, conrelid::regclass || ' ' || conname AS name,
            pg_get_constraintdef(oid) || condeferrable || convalidated AS value
       FROM pg_constraint WHERE connamespace = 'public'::regnamespace
     UNION ALL SELECT 'watcher', tgrelid::regclass || ' ' || tgname, tgenabled::text
       FROM pg_trigger WHERE NOT tgisinternal
     UNION ALL SELECT 'index', indexrelid::regclass::text, pg_get_indexdef(indexrelid)
       FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE c.relnamespace = 'public'::regnamespace
     UNION ALL SELECT 'rights', oid::regclass::text, (SELECT string_agg(a::text, ',' ORDER BY a::text) FROM unnest(relacl) a)
       FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'S')
     UNION ALL SELECT 'routine', oid::regprocedure::text, prosrc FROM pg_proc WHERE pronamespace = 'public'::regnamespace
     UNION ALL SELECT 'sequence', sequencename, (SELECT last_value || '')::text
       FROM (SELECT sequencename::text, coalesce(last_value, 0) + 1 AS last_value FROM pg_sequences) s
     UNION ALL SELECT 'change', migration_name, checksum FROM _prisma_migrations
     ORDER BY 1, 2`,
  );
}

test("what was saved is brought back to the last row, and sessions are not", async () => {
  const place = await emptyDatabase();
  expect(await restore(place, whole)).toEqual({ ...saved, migrated: [] });

  const expected = await contentsOf(source);
  expect(expected.session).toMatchObject({ rows: 1 });
  for (const name of leftOut) expected[name] = { rows: 0, hash: null };
  expect(await contentsOf(place)).toEqual(expected);
  const [shape, wanted] = await Promise.all([shapeOf(place), shapeOf(source)]);
  const restarted = (rows: object[]) => rows.filter((row) => !("what" in row && row.what === "sequence"));
  expect(restarted(shape)).toEqual(restarted(wanted));
  for (const name of ["application_number_seq", "audit_record_position_seq"]) {
    const next = `SELECT nextval('${name}')::text AS next`;
    expect(await ask(place, next)).toEqual(await ask(source, next));
  }
});

const oddTables = `
  CREATE TYPE odd_mood AS ENUM ('fine', 'so, so');
  CREATE TABLE aaa_left (number bigint PRIMARY KEY);
  CREATE TABLE zzz_right (number bigint PRIMARY KEY REFERENCES aaa_left);
  CREATE TABLE odd_value (
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    follows bigint REFERENCES odd_value,
    big bigint, small smallint, exact numeric, exact_money numeric(20, 4), single real, double double precision,
    at timestamptz(6), local timestamp, day date, hour time, later interval, yes boolean,
    words text[], numbers bigint[], square int[][], moments timestamptz[], mood odd_mood, moods odd_mood[],
    document jsonb, written json, bytes bytea, fixed char(5), short varchar(3), one "char", place inet, span int8range,
    bits bit varying(8), vector tsvector, worked_out text GENERATED ALWAYS AS (big::text || '!') STORED);
  INSERT INTO odd_value (big) VALUES (-1);`;

const oddRows = `
  INSERT INTO odd_value OVERRIDING SYSTEM VALUE VALUES
    (41, 42, 9223372036854775807, -32768, 'NaN', 1234567890123456.7891, 1.1, 0.1::float8 + 0.2, '2026-03-29 01:59:59.999999+01',
     'infinity', '4713-01-01 BC', '24:00', '-1 year 2 mons -3 days 04:05:06.000007', false,
     ARRAY['', 'NULL', NULL, '"{},\\', E'new\\nline', '😀'], '{}', '{{1,2},{3,4}}', ARRAY['-infinity', now()]::timestamptz[],
     'so, so', '{fine,"so, so"}', '{"a": 1.10, "b": [null, "\\u00e9"], "n": 12345678901234567890}', '{ "a":1,"a" : 2 }',
     '\\x00ff0a', 'ab', 'äöü', 'x', '10.0.0.1/24', '[1,5)', B'1010', to_tsvector('simple', 'It''s a cat'), DEFAULT),
    (42, 41, NULL, NULL, -0.000, NULL, '-Infinity', 1e-320, NULL, NULL, NULL, NULL, NULL, NULL, '{}', NULL, NULL, NULL, NULL,
     NULL, 'null', 'null', '', NULL, '', NULL, NULL, 'empty', '', '', DEFAULT);`;

test("every kind of value is exact, what others write meanwhile is there wholly or not at all, and an older shape is caught up with", async () => {
  const grown = join(folder, "migrations");
  cpSync(migrations, grown, { recursive: true });
  const addMigration = (name: string, sql: string) => {
    mkdirSync(join(grown, name));
    writeFileSync(join(grown, name, "migration.sql"), sql);
  };
  addMigration("29990101000000_odd", oddTables);
  addMigration("29990102000000_alone", "CREATE INDEX CONCURRENTLY odd_big_idx ON odd_value (big)");
  const full = await emptyDatabase("lamplight");
  await migrate({ ...full, runtimeRole, folder: grown });
  await ask(full, oddRows);

  const writer = new Client(full.runtimeUrl);
  await writer.connect();
  let number = 0;
  let done = false;
  const writing = (async () => {
    while (!done || number < 50) {
      number += 1;
      await writer.query("BEGIN");
      await writer.query("INSERT INTO aaa_left VALUES ($1)", [number]);
      await writer.query("INSERT INTO zzz_right VALUES ($1)", [number]);
      await writer.query("COMMIT");
    }
  })();
  const file = join(folder, "odd.backup");
  while (number < 5) await new Promise((later) => setTimeout(later, 1));
  await makeBackup(full.runtimeUrl, file, now);
  done = true;
  await writing;
  await writer.end();

  addMigration(
    "29990103000000_later",
    "ALTER TABLE odd_value ADD COLUMN added text NOT NULL DEFAULT 'later'",
  );
  const place = await emptyDatabase("lamplight");
  const { migrated } = await restore(place, file, { folder: grown });
  expect(migrated).toEqual(["29990103000000_later"]);
  await migrate({ ...full, runtimeRole, folder: grown });
  const [found, wanted] = [await contentsOf(place), await contentsOf(full)];
  expect(found.odd_value).toEqual(wanted.odd_value);
  expect(found.odd_value).toMatchObject({ rows: 3 });
  const [pairs] = await ask<{ left: number; right: number; alone: number }>(
    place,
    `SELECT (SELECT count(*)::int FROM aaa_left) AS left, (SELECT count(*)::int FROM zzz_right) AS right,
            (SELECT count(*)::int FROM aaa_left FULL JOIN zzz_right USING (number)
              WHERE aaa_left IS NULL OR zzz_right IS NULL) AS alone`,
  );
  expect(pairs).toEqual({ left: pairs?.right, right: pairs?.left, alone: 0 });
  expect(pairs?.left).toBeGreaterThanOrEqual(5);
  expect(pairs?.left).toBeLessThan(number);

  // The program that knows less refuses, and nothing was touched.
  const before = await contentsOf(place);
  await expect(restore(place, file, { replace: true })).rejects.toThrow(
    "newer than this Lamplight: it has the change “29990101000000_odd”",
  );
  expect(await contentsOf(place)).toEqual(before);
});

test("a restore that fails at its very end leaves everything as it was", async () => {
  const place = await emptyDatabase("lamplight");
  await ask(place, "INSERT INTO holiday (day, name) VALUES ('2026-12-25', 'Christmas')");
  const [contents, shape] = [await contentsOf(place), await shapeOf(place)];
  const record = async () => {
    throw new Error("The light went out.");
  };
  await expect(restore(place, whole, { record })).rejects.toThrow("The light went out.");
  expect(await contentsOf(place)).toEqual(contents);
  expect(await shapeOf(place)).toEqual(shape);
});

test("a database of another program, and one that somebody works on, are left alone", async () => {
  const foreign = await emptyDatabase();
  await ask(foreign, "CREATE TABLE theirs (id int)");
  await expect(restore(foreign, whole)).rejects.toThrow("the tables of another program");
  const busy = await emptyDatabase("lamplight");
  const other = new Client(busy.runtimeUrl);
  await other.connect();
  await expect(restore(busy, whole)).rejects.toThrow("Lamplight is at work on this database.");
  await other.end();
});

test("from the command line: saved, checked, refused where there is an organisation, replaced, and the trace holds", async () => {
  const aside = { LAMPLIGHT_DATA: join(folder, "data") };
  mkdirSync(join(folder, "backups"));
  const from = { ...aside, DATABASE_URL: source.runtimeUrl, DATABASE_OWNER_URL: source.ownerUrl };
  const made = await runLamplight(["backup", "backups"], { cwd: folder, env: from });
  expect(made.code).toBe(0);
  const [told] = made.lines() as { file: string; rows: number }[];
  const file = told?.file ?? "";
  expect(file).toMatch(/\/backups\/lamplight-\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ\.backup$/);
  expect(await runLamplight(["backup", file], { env: from })).toMatchObject({ code: 1, out: "" });
  const checked = await runLamplight(["verify", file], { env: { ...aside, DATABASE_URL: "" } });
  expect(checked.code).toBe(0);
  expect(checked.lines()).toEqual([{ holds: true, ...told }]);

  const place = await emptyDatabase("lamplight");
  const to = { ...aside, DATABASE_URL: place.runtimeUrl, DATABASE_OWNER_URL: place.ownerUrl };
  const bytes = readFileSync(file);
  const rows = bytes.indexOf("\n", bytes.indexOf('{"table":"person"')) + 1;
  bytes[rows + 100] = (bytes[rows + 100] ?? 0) ^ 0x10;
  const damaged = join(folder, "damaged.backup");
  writeFileSync(damaged, bytes);
  const found = await runLamplight(["verify", damaged], { env: aside });
  expect(found).toMatchObject({ code: 1, err: expect.stringContaining("the table “person”") });
  expect(found.lines()).toEqual([expect.objectContaining({ holds: false, table: "person" })]);
  const refused = await runLamplight(["restore", damaged], { env: to });
  expect(refused).toMatchObject({ code: 1, out: "", err: expect.stringContaining("the table “person”") });
  expect(await ask(place, "SELECT FROM person")).toEqual([]);

  expect(await runLamplight(["restore", file], { env: to })).toMatchObject({ code: 0 });
  const verified = await runLamplight(["audit", "verify"], { env: to });
  expect(verified.code).toBe(0);
  expect(verified.lines()).toEqual([
    { holds: true, seals: await database.auditSeal.count(), unsealed: expect.any(Number) },
  ]);
  const deeds = await ask(place, "SELECT deed, changes FROM audit_record ORDER BY position DESC LIMIT 1");
  expect(deeds).toEqual([{ deed: "organisation.restored", changes: { madeAt: expect.any(String) } }]);

  const again = await runLamplight(["restore", file], { env: to });
  expect(again).toMatchObject({ code: 1, out: "", err: expect.stringContaining("add --replace") });
  await ask(place, "UPDATE person SET name = 'Somebody else'");
  expect(await runLamplight(["restore", file, "--replace"], { env: to })).toMatchObject({ code: 0 });
  expect((await contentsOf(place)).person).toEqual((await contentsOf(source)).person);
});

test("the trace of a restore is part of it", async () => {
  const place = await emptyDatabase();
  await restore(place, whole, { record: (client, madeAt) => recordRestore(client, madeAt, now) });
  const [last] = await ask<{ position: string }>(
    place,
    "SELECT max(position)::text AS position FROM audit_record",
  );
  const [before] = await ask<{ position: string }>(
    source,
    "SELECT max(position)::text AS position FROM audit_record",
  );
  expect(Number(last?.position)).toBeGreaterThan(Number(before?.position));
});
