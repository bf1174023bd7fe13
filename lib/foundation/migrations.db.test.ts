import { resolve } from "node:path";
import { Client } from "pg";
import { expect, test } from "vitest";
import { migrate } from "./migrations";
import { findSchemaDifference } from "./schema-difference";

const [runtimeUrl, ownerUrl] = [process.env.DATABASE_URL ?? "", process.env.DATABASE_OWNER_URL ?? ""];
const folder = resolve("prisma/migrations");

async function ask(url: string, sql: string) {
  const client = new Client(url);
  await client.connect();
  return client.query(sql).finally(() => client.end());
}

test("the migrations lead to exactly the schema that the code is written for", async () => {
  expect(await findSchemaDifference(ownerUrl, resolve("prisma/schema"), folder)).toEqual([]);
});

test("a second start finds nothing left to change", async () => {
  expect(await migrate({ ownerUrl, folder, runtimeRole: "lamplight" })).toEqual({ applied: [] });
});

test("two programs that start at once both come up", async () => {
  const starts = [1, 2].map(() => migrate({ ownerUrl, folder, runtimeRole: "lamplight" }));
  expect(await Promise.all(starts)).toHaveLength(2);
});

test("a database that knows more than this program refuses it", async () => {
  await ask(
    ownerUrl,
    "INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at) VALUES ('x', 'x', '2999_later', now())",
  );
  const start = migrate({ ownerUrl, folder, runtimeRole: "lamplight" });
  await expect(start).rejects.toThrow("The database is newer than this Lamplight");
  await ask(ownerUrl, "DELETE FROM _prisma_migrations WHERE id = 'x'");
});

test.each([
  ["change the shape of a table", "ALTER TABLE person ADD COLUMN anything text"],
  ["make a table", "CREATE TABLE anything (id int)"],
  ["change the audit trail", "UPDATE audit_record SET deed = deed"],
  ["shorten the audit trail", "DELETE FROM audit_record"],
  ["empty the audit trail", "TRUNCATE audit_record"],
  ["break a seal", "DELETE FROM audit_seal"],
  ["rewrite what was migrated", "DELETE FROM _prisma_migrations"],
  ["make a role", "CREATE ROLE anything"],
])("the running program cannot %s", async (_deed, sql) => {
  await expect(ask(runtimeUrl, sql)).rejects.toThrow(/permission denied|must be owner/);
});

test("the running program reads and writes people", async () => {
  expect((await ask(runtimeUrl, "SELECT count(*) FROM person")).rowCount).toBe(1);
  await ask(runtimeUrl, "DELETE FROM person");
});

test("what a column is worked out by is found without a search path, as pg_restore works", async () => {
  const client = new Client(ownerUrl);
  await client.connect();
  await client.query("SELECT set_config('search_path', '', false)");
  const { rows } = await client
    .query("SELECT public.bare_words('Été-17') AS words")
    .finally(() => client.end());
  expect(rows).toEqual([{ words: "ete 17" }]);
});
