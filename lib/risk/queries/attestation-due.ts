import { database } from "@/lib/foundation/database";
import { attestationDueOn } from "../attestation";
import { findFed } from "../queries";
import { readFacts } from "../read-facts";
import { readStored } from "./read-stored";

/** Until when the last word of each application's owner holds. The caller has chosen what may be seen. */
export async function readAttestationDue(ids: readonly string[], now: Date): Promise<Map<string, Date>> {
  if (ids.length === 0) return new Map();
  const [stored, fed] = await Promise.all([readStored(database, ids), findFed(database, ids)]);
  return new Map(stored.map((row) => [row.id, attestationDueOn(readFacts(row, fed.get(row.id) ?? []), now)]));
}
