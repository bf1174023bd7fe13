import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { visibleApplications, visibleApplicationsSql } from "../access";
import { referenceOf } from "../reference";

export type MergedFrom = { id: string; reference: string; title: string; mergedAt: Date | null };

/** What a duplicate leads to at last, through all merges; null where there is none or it may not be seen. */
export async function findStaying(actor: Actor, applicationId: string) {
  const [row] = await database.$queryRaw<{ number: number; title: string }[]>`
    WITH RECURSIVE way AS (
      SELECT id, merged_into_id FROM application WHERE id = ${applicationId}::uuid
      UNION SELECT a.id, a.merged_into_id FROM application a JOIN way ON a.id = way.merged_into_id
    ) SELECT a.number, a.title FROM way JOIN application a ON a.id = way.id
      WHERE way.merged_into_id IS NULL AND a.id <> ${applicationId}::uuid AND ${visibleApplicationsSql(actor)}`;
  return row ? { reference: referenceOf(row.number), title: row.title } : null;
}

/** Duplicates that were merged into it, directly or through others, the newest first, of those whose card may be seen. */
export async function listMergedFrom(actor: Actor, applicationId: string): Promise<MergedFrom[]> {
  const rows = await database.$queryRaw<
    { id: string; number: number; title: string; mergedAt: Date | null }[]
  >`
    WITH RECURSIVE merged AS (
      SELECT id FROM application WHERE merged_into_id = ${applicationId}::uuid
      UNION SELECT a.id FROM application a JOIN merged m ON a.merged_into_id = m.id
    ) SELECT a.id::text, a.number, a.title, a.retired_at AS "mergedAt" FROM merged JOIN application a ON a.id = merged.id
      WHERE ${visibleApplicationsSql(actor)} ORDER BY a.retired_at DESC, a.number DESC LIMIT 50`;
  return rows.map(({ number, ...rest }) => ({ ...rest, reference: referenceOf(number) }));
}

/** References of other applications that the trace of this one names and that the actor may see. */
export async function listVisibleReferences(actor: Actor, numbers: readonly number[]) {
  const seen = await database.application.findMany({
    where: { AND: [visibleApplications(actor), { number: { in: [...numbers] } }] },
    select: { number: true },
  });
  return new Set(seen.map(({ number }) => referenceOf(number)));
}
