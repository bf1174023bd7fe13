import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { Deed } from "../deeds";

const deed: Deed = "organisation.restored";

/** Writes the trace of a restored backup inside the transaction that restores it, before the program itself can run. */
export async function recordRestore(client: Client, madeAt: string, at: Date) {
  await client.query(
    `INSERT INTO audit_record (id, at, actor_name, actor_roles, deed, subject_ids, changes)
     VALUES ($1, $2, 'Lamplight', '{}', $3, '{}', $4)`,
    [randomUUID(), at, deed, { madeAt }],
  );
}
