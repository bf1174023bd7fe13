import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { type Cursor, readCursor, writeCursor } from "@/lib/foundation/paging";
import { referenceOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";
import {
  allOf,
  baseConditions,
  facetConditions,
  inventoryTables,
  relevance,
  type TextMatch,
} from "../inventory-conditions";
import type { InventorySearch, SortColumn } from "../schema";

export const pageLength = 50;

export type InventoryRow = {
  id: string;
  number: number;
  title: string;
  headline: string;
  kind: string;
  confidential: boolean;
  ownerName: string;
  ownerLeft: boolean;
  departmentName: string;
  platformName: string | null;
  standing: string | null;
  illumination: number;
  residual: number;
  band: string;
  peopleRelying: number | null;
  changedAt: Date;
  retiredAt: Date | null;
  sortValue: string | number;
};

/**
 * One page of the inventory, by key, with the exact number of applications that fit. Words are matched first; where
 * they match nothing, what looks similar is shown, and `match` says so.
 */
export async function listApplications(actor: Actor, search: InventorySearch) {
  const wordCount = await countMatches(actor, search, "words");
  if (wordCount > 0 || !search.q) return readPage(actor, search, "words", wordCount);
  const similarCount = await countMatches(actor, search, "similar");
  return readPage(actor, search, "similar", similarCount);
}

/** How many applications the actor could find at all, in use. */
export async function countVisibleApplications(actor: Actor, scope: InventorySearch["scope"]) {
  const everything = { scope, q: "", litRange: null, riskRange: null } as InventorySearch;
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM application a WHERE ${allOf(baseConditions(actor, everything, "words"))}`;
  return row?.count ?? 0;
}

export function matchConditions(actor: Actor, search: InventorySearch, match: TextMatch) {
  return [...baseConditions(actor, search, match), ...facetConditions(actor, search).values()];
}

async function countMatches(actor: Actor, search: InventorySearch, match: TextMatch) {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${inventoryTables} WHERE ${allOf(matchConditions(actor, search, match))}`;
  return row?.count ?? 0;
}

const sortKeys: Record<Exclude<SortColumn, "relevance">, { expression: Prisma.Sql; type: Prisma.Sql }> = {
  title: { expression: Prisma.sql`fold_text(a.title)`, type: Prisma.sql`text` },
  owner: { expression: Prisma.sql`fold_text(o.name)`, type: Prisma.sql`text` },
  platform: { expression: Prisma.sql`coalesce(fold_text(p.name), '')`, type: Prisma.sql`text` },
  lit: { expression: Prisma.sql`coalesce(s.illumination, 0)`, type: Prisma.sql`int` },
  risk: { expression: Prisma.sql`coalesce(s.residual, 0)`, type: Prisma.sql`int` },
  people: { expression: Prisma.sql`coalesce(a.people_relying, -1)`, type: Prisma.sql`int` },
  changed: { expression: Prisma.sql`a.changed_at`, type: Prisma.sql`timestamptz` },
};

/** How the list is sorted: by the words' fit where there are words, else by what changed last. */
export function sortOf({ sort, direction, q }: InventorySearch): {
  column: SortColumn;
  direction: "ascending" | "descending";
} {
  if (sort !== "relevance") return { column: sort, direction };
  return { column: q ? "relevance" : "changed", direction: "descending" };
}

async function readPage(actor: Actor, search: InventorySearch, match: TextMatch, total: number) {
  const { column, direction } = sortOf(search);
  const { expression, type } =
    column === "relevance"
      ? { expression: relevance(search.q, match), type: Prisma.sql`int` }
      : sortKeys[column];
  const backwards = search.before !== null;
  const cursor = readCursor(search.before ?? search.after);
  const rises = (direction === "ascending") !== backwards;
  const order = rises ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const conditions = matchConditions(actor, search, match);
  if (cursor) conditions.push(beyond(cursor, expression, type, rises));

  const rows = await database.$queryRaw<InventoryRow[]>`
    SELECT a.id::text, a.number, a.title, a.headline, a.kind, a.confidential, o.name AS "ownerName",
      (o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL) AS "ownerLeft", d.name AS "departmentName",
      p.name AS "platformName", p.standing, coalesce(s.illumination, 0) AS illumination,
      coalesce(s.residual, 0) AS residual, coalesce(s.band, 'moderate') AS band,
      a.people_relying AS "peopleRelying", a.changed_at AS "changedAt", a.retired_at AS "retiredAt",
      (${expression})::text AS "sortValue"
    FROM ${inventoryTables} WHERE ${allOf(conditions)}
    ORDER BY ${expression} ${order}, a.id ${order} LIMIT ${pageLength + 1}`.catch(refuseOldCursor(cursor));

  const page = rows.slice(0, pageLength);
  if (backwards) page.reverse();
  const hasMore = rows.length > pageLength;
  const first = page[0];
  const last = page.at(-1);
  return {
    rows: page.map(({ sortValue, ...row }) => ({ ...row, reference: referenceOf(row.number) })),
    total,
    match,
    sortedBy: { column, direction },
    previous:
      first && (backwards ? hasMore : cursor !== null) ? writeCursor([first.sortValue, first.id]) : null,
    next: last && (backwards || hasMore) ? writeCursor([last.sortValue, last.id]) : null,
  };
}

function beyond([value, id]: Cursor, expression: Prisma.Sql, type: Prisma.Sql, rises: boolean) {
  const text = String(value ?? "");
  return rises
    ? Prisma.sql`(${expression}, a.id) > (${text}::text::${type}, ${id}::uuid)`
    : Prisma.sql`(${expression}, a.id) < (${text}::text::${type}, ${id}::uuid)`;
}

/** A cursor from another sort order, or a forged one, shows nothing instead of an error page. */
function refuseOldCursor(cursor: Cursor | null) {
  return (error: unknown): InventoryRow[] => {
    if (cursor && error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2010") return [];
    throw error;
  };
}
