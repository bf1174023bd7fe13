import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Prisma } from "@/prisma/client/client";
import {
  allOf,
  baseConditions,
  facetConditions,
  inventoryTables,
  type TextMatch,
} from "../inventory-conditions";
import { type Facet, facets, type InventorySearch } from "../schema";

const facetColumns: Record<Exclude<Facet, "owner">, Prisma.Sql> = {
  department: Prisma.sql`a.department_id::text`,
  platform: Prisma.sql`coalesce(a.platform_id::text, 'none')`,
  standing: Prisma.sql`p.standing`,
  kind: Prisma.sql`a.kind`,
  risk: Prisma.sql`s.band`,
  lit: Prisma.sql`least(s.illumination / 20, 4)::text`,
};

export type FacetCounts = Record<Facet, Record<string, number>>;

/** For each facet how many applications each of its answers would show, with all other choices kept. */
export async function countFacets(
  actor: Actor,
  search: InventorySearch,
  match: TextMatch,
): Promise<FacetCounts> {
  const base = baseConditions(actor, search, match);
  const chosen = facetConditions(actor, search);
  const counts = await Promise.all(
    facets.map(async (facet) => {
      const others = [...chosen].filter(([key]) => key !== facet).map(([, condition]) => condition);
      const where = allOf([...base, ...others]);
      return [
        facet,
        facet === "owner" ? await countOwners(actor, where) : await countAnswers(facetColumns[facet], where),
      ] as const;
    }),
  );
  return Object.fromEntries(counts) as FacetCounts;
}

async function countAnswers(column: Prisma.Sql, where: Prisma.Sql) {
  const rows = await database.$queryRaw<{ answer: string | null; count: number }[]>`
    SELECT ${column} AS answer, count(*)::int AS count FROM ${inventoryTables} WHERE ${where} GROUP BY 1`;
  return Object.fromEntries(rows.flatMap(({ answer, count }) => (answer === null ? [] : [[answer, count]])));
}

async function countOwners(actor: Actor, where: Prisma.Sql): Promise<Record<string, number>> {
  const [row] = await database.$queryRaw<{ mine: number; left: number; noSecond: number }[]>`
    SELECT count(*) FILTER (WHERE a.owner_id = ${actor.id}::uuid OR a.second_owner_id = ${actor.id}::uuid)::int AS mine,
      count(*) FILTER (WHERE o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL)::int AS "left",
      count(*) FILTER (WHERE a.second_owner_confirmed_at IS NULL)::int AS "noSecond"
    FROM ${inventoryTables} WHERE ${where}`;
  return { mine: row?.mine ?? 0, left: row?.left ?? 0, "no-second": row?.noSecond ?? 0 };
}
