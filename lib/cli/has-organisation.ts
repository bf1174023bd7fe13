import { Client } from "pg";

/** False for a database in which nobody has set anything up yet. */
export async function hasOrganisation(ownerUrl: string) {
  const client = new Client(ownerUrl);
  await client.connect();
  try {
    const { rows: tables } = await client.query<{ known: boolean }>(
      "SELECT to_regclass('organisation') IS NOT NULL AS known",
    );
    if (!tables[0]?.known) return false;
    const { rows } = await client.query<{ any: boolean }>("SELECT EXISTS (SELECT FROM organisation) AS any");
    return rows[0]?.any ?? false;
  } finally {
    await client.end();
  }
}
