import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { referenceOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";
import {
  allOf,
  baseConditions,
  facetConditions,
  isForAllInUse,
  matchConditions,
  ownerLeft,
  scopeConditions,
  tablesAskedFor,
} from "../inventory-conditions";
import { beyondPlace, orderBy, sortOf, writePlace } from "../inventory-order";
import { type How, noWords, type TextMatch } from "../inventory-words";
import type { InventorySearch } from "../schema";
import { readMatch } from "./read-match";
import { countInUse } from "./read-tally";

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
};

/**
 * One page of the inventory, by key, with the exact number of applications that fit. Words are matched first; where
 * they are nowhere, what looks similar is shown, and `match` says so.
 */
export async function listApplications(
  actor: Actor,
  search: InventorySearch,
  take = pageLength,
): Promise<InventoryPage> {
  if (!search.q) {
    const [total, page] = await Promise.all([
      countMatches(actor, search, noWords),
      readPage(actor, search, noWords, 0, take),
    ]);
    return { ...page, total, match: noWords.how };
  }
  const { match, total } = await findMatches(actor, search);
  return { ...(await readPage(actor, search, match, total, take)), total, match: match.how };
}

/** How the words are looked for, and how many applications fit: as in `listApplications`. */
export async function findMatches(actor: Actor, search: InventorySearch) {
  if (!search.q) return { match: noWords, total: await countMatches(actor, search, noWords) };
  const words = await readMatch(search.q, "words");
  const withWords = await countMatches(actor, search, words);
  const isFound = withWords > 0 || (await isAnywhere(actor, search, words));
  const match = isFound ? words : await readMatch(search.q, "similar");
  return { match, total: isFound ? withWords : await countMatches(actor, search, match) };
}

export type InventoryPage = Awaited<ReturnType<typeof readPage>> & { total: number; match: How };

/** The numbers of everything that fits, on whatever page, up to `most` and one, by which the caller sees that there are more. */
export async function listMatchingNumbers(actor: Actor, search: InventorySearch, most: number) {
  const match = search.q ? (await findMatches(actor, search)).match : noWords;
  const rows = await database.$queryRaw<{ number: number }[]>`
    SELECT a.number FROM ${tablesAskedFor(search)} WHERE ${allOf(matchConditions(actor, search, match))}
    ORDER BY a.number LIMIT ${most + 1}`;
  return rows.map(({ number }) => number);
}

/** How many applications the actor could find at all, in use or retired. */
export async function countVisibleApplications(actor: Actor, scope: InventorySearch["scope"]) {
  if (scope === "in-use") return countInUse(actor);
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM application a WHERE ${allOf(scopeConditions(actor, scope))}`;
  return row?.count ?? 0;
}

async function countMatches(actor: Actor, search: InventorySearch, match: TextMatch) {
  if (isForAllInUse(search) && facetConditions(actor, search).size === 0) return countInUse(actor);
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM ${tablesAskedFor(search)} WHERE ${allOf(matchConditions(actor, search, match))}`;
  return row?.count ?? 0;
}

/** Whatever facets are chosen: a filter that leaves nothing of the words is no typing error. */
async function isAnywhere(actor: Actor, search: InventorySearch, words: TextMatch) {
  const [row] = await database.$queryRaw<{ found: boolean }[]>`
    SELECT EXISTS (SELECT FROM ${tablesAskedFor(search)} WHERE ${allOf(baseConditions(actor, search, words))}) AS found`;
  return row?.found ?? false;
}

async function readPage(
  actor: Actor,
  search: InventorySearch,
  match: TextMatch,
  total: number,
  take: number,
) {
  const { column, direction } = sortOf(search, total);
  const order = orderBy(column, search, match);
  const backwards = search.before !== null;
  const rises = (direction === "ascending") !== backwards;
  const beyond = beyondPlace(search.before ?? search.after, column, order, rises);
  // A place that means nothing here shows the first page, never the last.
  const towards = rises !== (backwards && !beyond) ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const conditions = [...matchConditions(actor, search, match), ...(beyond ? [beyond] : [])];

  const found = await database.$queryRaw<(InventoryRow & { place: string })[]>`
    SELECT a.id::text, a.number, a.title, a.headline, a.kind, a.confidential, o.name AS "ownerName",
      ${ownerLeft} AS "ownerLeft", d.name AS "departmentName",
      p.name AS "platformName", p.standing, coalesce(s.illumination, 0) AS illumination,
      coalesce(s.residual, 0) AS residual, coalesce(s.band, 'moderate') AS band,
      a.people_relying AS "peopleRelying", a.changed_at AS "changedAt", a.retired_at AS "retiredAt",
      ${order.written(Prisma.sql`page.sorted`)} AS place
    FROM (SELECT a.id, ${order.expression} AS sorted FROM ${order.tables} WHERE ${allOf(conditions)}
      ORDER BY ${order.expression} ${towards}, ${order.id} ${towards} LIMIT ${take + 1}) page
    JOIN application a ON a.id = page.id
    JOIN person o ON o.id = a.owner_id
    JOIN department d ON d.id = a.department_id
    LEFT JOIN platform p ON p.id = a.platform_id
    LEFT JOIN application_score s ON s.application_id = a.id
    ORDER BY page.sorted ${towards}, page.id ${towards}`;

  const page = found.slice(0, take);
  const isTurned = backwards && beyond !== null;
  if (isTurned) page.reverse();
  const hasMore = found.length > take;
  const [first, last] = [page[0], page.at(-1)];
  return {
    rows: page.map(({ place: _place, ...row }) => ({ ...row, reference: referenceOf(row.number) })),
    sortedBy: { column, direction },
    previous: first && (isTurned ? hasMore : beyond) ? writePlace(column, first.place, first.id) : null,
    next: last && (isTurned || hasMore) ? writePlace(column, last.place, last.id) : null,
  };
}
