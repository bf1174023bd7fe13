import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { visibleApplicationsSql } from "@/lib/inventory/access";
import { Prisma } from "@/prisma/client/client";
import {
  allOf,
  baseConditions,
  facetConditions,
  isForAllInUse,
  ownerConditions,
  scoredApplications,
  secondOwnerLeft,
  tablesAskedFor,
} from "../inventory-conditions";
import type { How } from "../inventory-words";
import { type Facet, facets, type InventorySearch } from "../schema";
import { findMatches } from "./list-applications";
import { readMatch } from "./read-match";
import { readTally, type Tally } from "./read-tally";

export type FacetCounts = Record<Facet, Record<string, number>>;

type Countable = Exclude<Facet, "owner">;

// One column, so that it is grouped by once: an answer about platforms is one about their standing too.
const platform = Prisma.sql`a.platform_id`;

const answerOf: Record<Countable, Prisma.Sql> = {
  department: Prisma.sql`a.department_id`,
  platform,
  standing: platform,
  kind: Prisma.sql`a.kind`,
  risk: Prisma.sql`s.band`,
  lit: Prisma.sql`least(s.illumination / 20, 4)`,
};

/**
 * For each facet how many applications each of its answers would show, with all other choices kept. Where that is
 * everything in use, the tally knows. Other facets without a choice have the same conditions,
 * so two scans answer all of them: one of the cards alone, one with the scores.
 */
export async function countFacets(actor: Actor, search: InventorySearch, how: How): Promise<FacetCounts> {
  const base = baseConditions(actor, search, await readMatch(search.q, how));
  const chosen = facetConditions(actor, search);
  const without = (facet: Facet) =>
    allOf([...base, ...[...chosen].flatMap(([key, condition]) => (key === facet ? [] : [condition]))]);
  const isForAll = isForAllInUse(search);
  const isTallied = (facet: Facet) => isForAll && [...chosen.keys()].every((key) => key === facet);

  const tallied = facets.filter(isTallied);
  const scanned = facets.filter((facet): facet is Countable => facet !== "owner" && !isTallied(facet));
  const open = scanned.filter((facet) => !chosen.has(facet));
  const groups = [
    open.filter((facet) => !isScored(facet)),
    open.filter(isScored),
    ...scanned.filter((facet) => chosen.has(facet)).map((facet) => [facet]),
  ].filter((group) => group.length > 0);

  const [standingById, tally, owner, ...counted] = await Promise.all([
    readStandings(),
    tallied.length > 0 ? readTally(actor) : null,
    isTallied("owner") ? countOwnersOfAll(actor) : countOwners(actor, search, without("owner")),
    ...groups.map((group) => countAnswers(group, tablesFor(group, search), without(group[0] ?? "owner"))),
  ]);
  const counts: FacetCounts = {
    department: {},
    platform: {},
    standing: {},
    kind: {},
    risk: {},
    lit: {},
    owner: tally && isTallied("owner") ? addUnconfirmed(owner, tally) : owner,
  };
  for (const { facet, answer, count } of [...counted.flat(), ...(tally ? answersOf(tally, tallied) : [])]) {
    const word =
      facet === "standing"
        ? standingById.get(answer ?? "")
        : (answer ?? (facet === "platform" ? "none" : undefined));
    if (word !== undefined) counts[facet][word] = (counts[facet][word] ?? 0) + count;
  }
  return counts;
}

/** The same, with the words looked for as the list looks for them: similar ones where those typed are nowhere. */
export async function countFacetsOfList(actor: Actor, search: InventorySearch) {
  const how = search.q ? (await findMatches(actor, search)).match.how : "words";
  return countFacets(actor, search, how);
}

function isScored(facet: Countable) {
  return facet === "risk" || facet === "lit";
}

function tablesFor(group: readonly Countable[], search: InventorySearch) {
  return group.some(isScored) ? scoredApplications : tablesAskedFor(search);
}

function answersOf(tally: Tally, tallied: readonly Facet[]) {
  return tallied
    .filter((facet) => facet !== "owner")
    .flatMap((facet) =>
      Object.entries(tally[facet === "standing" ? "platform" : facet]).map(([answer, count]) => ({
        facet,
        answer,
        count,
      })),
    );
}

async function countAnswers(group: readonly Countable[], tables: Prisma.Sql, where: Prisma.Sql) {
  const columns = [...new Set(group.map((facet) => answerOf[facet]))];
  const keys = columns.map((column) => Prisma.sql`(${column})`);
  const rows = await database.$queryRaw<{ place: number; answers: (string | null)[]; count: number }[]>`
    SELECT grouping(${Prisma.join(columns)})::int AS place, ARRAY[${Prisma.join(columns.map((column) => Prisma.sql`${column}::text`))}] AS answers,
      count(*)::int AS count
    FROM ${tables} WHERE ${where} GROUP BY GROUPING SETS (${Prisma.join(keys)}) ORDER BY place, answers`;
  return rows.flatMap(({ place, answers, count }) => {
    // The bits of grouping() stand for the columns, the first one highest; the one that is 0 is grouped by.
    const at = columns.findIndex((_column, index) => (place & (1 << (columns.length - 1 - index))) === 0);
    return group
      .filter((facet) => answerOf[facet] === columns[at])
      .map((facet) => ({ facet, answer: answers[at] ?? null, count }));
  });
}

async function countOwners(actor: Actor, search: InventorySearch, where: Prisma.Sql) {
  const conditions = ownerConditions(actor);
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*) FROM ${tablesAskedFor(search)} WHERE ${where} AND ${condition})::int`;
  return readOwnerCounts(conditions, count, conditions["no-second"]);
}

/** The same of everything in use, where “no second” counts only those whose second owner has left. */
async function countOwnersOfAll(actor: Actor) {
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*) FROM application a WHERE ${visibleApplicationsSql(actor)} AND a.retired_at IS NULL AND ${condition})::int`;
  return readOwnerCounts(ownerConditions(actor), count, secondOwnerLeft);
}

async function readOwnerCounts(
  { mine, followed, left }: Record<"mine" | "followed" | "left", Prisma.Sql>,
  count: (condition: Prisma.Sql) => Prisma.Sql,
  noSecond: Prisma.Sql,
): Promise<Record<string, number>> {
  const [row] = await database.$queryRaw<Record<string, number>[]>`
    SELECT ${count(mine)} AS mine, ${count(followed)} AS followed, ${count(left)} AS "left", ${count(noSecond)} AS "no-second"`;
  return row ?? {};
}

function addUnconfirmed(owner: Record<string, number>, { confirmed }: Tally) {
  return { ...owner, "no-second": (owner["no-second"] ?? 0) + (confirmed.false ?? 0) };
}

async function readStandings() {
  const platforms = await database.platform.findMany({ select: { id: true, standing: true } });
  return new Map(platforms.map(({ id, standing }) => [id, standing]));
}
