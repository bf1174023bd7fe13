import { database } from "@/lib/foundation/database";

const mostChanges = 1_000;

/**
 * Puts the changes of the tally together, once there are many, so that reading it stays cheap; returns how many there
 * were. The sums stay as they are. Safe to repeat and to run from several processes: each row is taken once.
 */
export async function gatherTally() {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    WITH taken AS (
      DELETE FROM application_tally WHERE
        (SELECT count(*) - 2 * count(DISTINCT (facet, answer)) FROM application_tally) > ${mostChanges}
      RETURNING facet, answer, count
    ), gathered AS (
      INSERT INTO application_tally (facet, answer, count)
        SELECT facet, answer, sum(count)::int FROM taken GROUP BY facet, answer HAVING sum(count) <> 0
    ) SELECT count(*)::int AS count FROM taken`;
  return row?.count ?? 0;
}
