import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { hiddenInUse } from "../inventory-conditions";

export type TallyFacet = "department" | "platform" | "kind" | "confirmed" | "confidential" | "risk" | "lit";

export type Tally = Record<TallyFacet, Record<string, number>>;

/**
 * How many applications in use give each answer, of those that the actor may see. What is hidden is taken off in the
 * same statement, so that at no moment a number tells of it.
 */
export async function readTally(actor: Actor): Promise<Tally> {
  const rows = await database.$queryRaw<{ facet: TallyFacet; answer: string; count: number }[]>`
    WITH hidden AS MATERIALIZED (SELECT a.*, s.band, s.illumination, s.in_use
      FROM application a LEFT JOIN application_score s ON s.application_id = a.id WHERE ${hiddenInUse(actor)})
    SELECT facet, answer, sum(count)::int AS count FROM (
      SELECT facet, answer, count FROM application_tally
      UNION ALL SELECT t.facet, t.answer, -1 FROM hidden h, tallied_application(h.department_id, h.platform_id, h.kind,
        h.second_owner_confirmed_at, h.confidential, h.retired_at) t
      UNION ALL SELECT t.facet, t.answer, -1 FROM hidden h, tallied_score(h.band, h.illumination, h.in_use) t
    ) tallied GROUP BY facet, answer HAVING sum(count) <> 0 ORDER BY facet, answer`;
  const tally: Tally = {
    department: {},
    platform: {},
    kind: {},
    confirmed: {},
    confidential: {},
    risk: {},
    lit: {},
  };
  for (const { facet, answer, count } of rows) tally[facet][answer] = count;
  return tally;
}

/** How many applications in use the actor may see, without looking at each of them. */
export async function countInUse(actor: Actor) {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT ((SELECT coalesce(sum(count), 0) FROM application_tally WHERE facet = 'confidential')
      - (SELECT count(*) FROM application a WHERE ${hiddenInUse(actor)}))::int AS count`;
  return row?.count ?? 0;
}
