import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { seesEveryCard, visibleApplicationsSql } from "@/lib/inventory/access";
import { Prisma } from "@/prisma/client/client";

export type TallyFacet = "department" | "platform" | "kind" | "confirmed" | "confidential" | "risk" | "lit";

export type Tally = Record<TallyFacet, Record<string, number>>;

/** How many applications in use give each answer, hidden ones among them: for those alone who see every card. */
export async function readTally(actor: Actor): Promise<Tally> {
  ensure(seesEveryCard(actor), "Only those who see every card are told of all of them.");
  const rows = await database.$queryRaw<{ facet: TallyFacet; answer: string; count: number }[]>`
    SELECT facet, answer, sum(count)::int AS count FROM application_tally
    GROUP BY facet, answer HAVING sum(count) <> 0 ORDER BY facet, answer`;
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

/** How many applications in use the actor may see, without looking at each: hidden ones are few, and looked at. */
export async function countInUse(actor: Actor) {
  const open = Prisma.sql`SELECT coalesce(sum(count), 0) FROM application_tally WHERE facet = 'confidential'`;
  const [row] = seesEveryCard(actor)
    ? await database.$queryRaw<{ count: number }[]>`SELECT (${open})::int AS count`
    : await database.$queryRaw<{ count: number }[]>`
      SELECT ((${open} AND answer = 'false') + (SELECT count(*) FROM application a
        WHERE a.confidential AND a.retired_at IS NULL AND ${visibleApplicationsSql(actor)}))::int AS count`;
  return row?.count ?? 0;
}
