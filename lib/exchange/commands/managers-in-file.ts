import type { Transaction } from "@/lib/foundation/database";
import { nameKey } from "../directory";
import type { PeopleField } from "../fields";
import type { Mapping } from "../mapping";
import { overWholeFile } from "./long-transaction";

/** Whom the managers' column of a list of people names, as far as a row of the list is about them. */
export async function findManagersInFile(tx: Transaction, runId: string, mapping: Mapping) {
  const at = (field: PeopleField) => mapping.indexOf(field);
  if (at("manager") < 0) return new Set<string>();
  const rows = await overWholeFile(
    tx,
    () => tx.$queryRaw<{ word: string }[]>`
      WITH cell AS (
        SELECT lower(regexp_replace(btrim(cells->>${at("manager")}::int), '[[:space:]]+', ' ', 'g')) AS manager,
            lower(regexp_replace(btrim(cells->>${at("name")}::int), '[[:space:]]+', ' ', 'g')) AS name,
            CASE WHEN ${at("email")}::int >= 0 THEN lower(btrim(cells->>${at("email")}::int)) END AS email
          FROM import_row WHERE run_id = ${runId}::uuid
      ), named AS (
        SELECT DISTINCT COALESCE(substring(manager FROM '[^[:space:]<>,;]+@[^[:space:]<>,;]+'), manager) AS word FROM cell
      )
      SELECT word FROM named
       WHERE word <> '' AND (word IN (SELECT name FROM cell WHERE name IS NOT NULL)
         OR word IN (SELECT email FROM cell WHERE email IS NOT NULL))`,
  );
  return new Set(rows.map(({ word }) => nameKey(word)));
}
