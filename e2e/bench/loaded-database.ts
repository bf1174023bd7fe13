import { createHash } from "node:crypto";
import { resolve } from "node:path";
import { type Client, escapeIdentifier } from "pg";
import { copyDatabase, runtimeRole, startEmbeddedDatabase } from "@/lib/foundation/embedded-database";
import { asGovernor } from "@/lib/foundation/embedded-database/roles";
import { migrate, readMigrations } from "@/lib/foundation/migrations";
import { prepareQueues } from "@/lib/jobs/queues";
import { organisationStatements } from "./organisation";
import type { Size } from "./sizes";

const migrations = resolve("prisma/migrations");

/**
 * A database of the size for one run, copied from a template that is loaded once for each shape and size and kept
 * under `.data/bench`. Stopping leaves the template.
 */
export async function openLoadedDatabase(size: Size, say: (sentence: string) => void) {
  const server = await startEmbeddedDatabase({
    projectFolder: resolve("."),
    dataFolder: resolve(".data/bench"),
  });
  try {
    const template = templateName(size);
    const copy = (name: string, from: string) => copyDatabase(server.server, name, from);
    const govern = <T>(database: string, work: (client: Client) => Promise<T>) =>
      asGovernor(server.server.socket, database, work);
    const known = await govern("postgres", (client) => exists(client, template));
    if (!known) await makeTemplate(size, template, say);
    await govern("postgres", (client) =>
      client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(runName)} WITH (FORCE)`),
    );
    const urls = await copy(runName, template);
    await prepareQueues(urls.ownerUrl, runtimeRole);
    return {
      ...urls,
      govern: <T>(work: (client: Client) => Promise<T>) => govern(runName, work),
      stop: server.stop,
    };

    async function makeTemplate(wanted: Size, name: string, tell: (sentence: string) => void) {
      const draft = `${name}_draft`;
      await govern("postgres", (client) =>
        client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(draft)} WITH (FORCE)`),
      );
      const { ownerUrl } = await copy(draft, "template0");
      await migrate({ ownerUrl, runtimeRole, folder: migrations });
      await govern(draft, (client) => load(client, wanted, tell));
      await govern("postgres", (client) =>
        client.query(`ALTER DATABASE ${escapeIdentifier(draft)} RENAME TO ${escapeIdentifier(name)}`),
      );
    }
  } catch (error) {
    await server.stop();
    throw error;
  }
}

const runName = "bench_run";

/** Changes with the statements and the migrations, so that an old template is never taken for a new one. */
function templateName(size: Size) {
  const shape = [...organisationStatements(size), ...readMigrations(migrations)].map(({ sql }) => sql).join();
  return `bench_${size.name}_${createHash("sha256").update(shape).digest("hex").slice(0, 12)}`;
}

async function exists(client: Client, name: string) {
  return (await client.query("SELECT FROM pg_database WHERE datname = $1", [name])).rowCount === 1;
}

/** References hold by how the rows are drawn, and are checked nowhere while loading: millions of look-ups are saved. */
async function load(client: Client, size: Size, say: (sentence: string) => void) {
  await client.query("SET session_replication_role = replica; SET synchronous_commit = off");
  await client.query("SET maintenance_work_mem = '1GB'; SET work_mem = '256MB'");
  for (const { what, sql } of organisationStatements(size)) {
    const began = performance.now();
    await client.query(sql);
    say(`${size.name}: ${what} in ${((performance.now() - began) / 1000).toFixed(1)} s`);
  }
  await client.query("VACUUM ANALYZE");
  await client.query("CHECKPOINT");
}
