import { Client, escapeIdentifier, escapeLiteral } from "pg";
import { CannotStart } from "@/lib/foundation/cannot-start";
import type { Secrets } from "@/lib/foundation/secrets";
import { promisedSettings } from "./settings";

export const ownerRole = "lamplight_owner";
export const runtimeRole = "lamplight";

/** Makes the two roles and the database, or brings them back to what they must be. Safe to repeat. */
export async function ensureRolesAndDatabase(socket: string, secrets: Secrets, name: string) {
  await asGovernor(socket, "postgres", async (client) => {
    const passwords = { [ownerRole]: secrets.databaseOwnerPassword, [runtimeRole]: secrets.databasePassword };
    for (const [role, password] of Object.entries(passwords)) {
      const known = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
      await client.query(
        `${known.rowCount ? "ALTER" : "CREATE"} ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS PASSWORD ${escapeLiteral(password)}`,
      );
    }
    await ensureDatabase(client, name);
  });
}

/** A database of the owner's, in which the runtime role may do only what it is granted table by table. */
export async function ensureDatabase(client: Client, name: string, template = "template0") {
  const known = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [name]);
  if (known.rowCount) return;
  const database = escapeIdentifier(name);
  await client.query(`CREATE DATABASE ${database} OWNER ${ownerRole} TEMPLATE ${escapeIdentifier(template)}`);
  await client.query(`REVOKE ALL ON DATABASE ${database} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${database} TO ${runtimeRole}`);
}

/** A promise about durability is worth nothing unless the running database confirms it. */
export async function assertPromises(socket: string) {
  await asGovernor(socket, "postgres", async (client) => {
    for (const [setting, promised] of Object.entries(promisedSettings)) {
      const { rows } = await client.query<{ value: string }>("SELECT current_setting($1) AS value", [
        setting,
      ]);
      const value = rows[0]?.value;
      if (value !== promised) {
        throw new CannotStart(
          `The built-in database runs with ${setting} = “${value}”, and Lamplight needs “${promised}”. Remove this setting from postgresql.conf or postgresql.auto.conf and start again.`,
        );
      }
    }
  });
}

/** Connects as the governor of the cluster, who exists on this machine only and has no password. */
export async function asGovernor<T>(socket: string, database: string, work: (client: Client) => Promise<T>) {
  const client = new Client({ host: socket, port: 5432, user: "postgres", database });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
