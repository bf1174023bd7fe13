import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { seesEveryCard } from "@/lib/inventory/access";
import { Prisma } from "@/prisma/client/client";
import {
  allOf,
  baseConditions,
  facetConditions,
  ownerConditions,
  scoredApplications,
  tablesAskedFor,
} from "../inventory-conditions";
import type { How } from "../inventory-words";
import { type Facet, facets, type InventorySearch } from "../schema";
import { readMatch } from "./read-match";

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
 * For each facet how many applications each of its answers would show, with all other choices kept. Facets without a
 * choice have the same conditions, so two scans answer all of them: one of the cards alone, one with the scores.
 */
export async function countFacets(actor: Actor, search: InventorySearch, how: How): Promise<FacetCounts> {
  const base = baseConditions(actor, search, await readMatch(search.q, how));
  const chosen = facetConditions(actor, search);
  const without = (facet: Facet) =>
    allOf([...base, ...[...chosen].flatMap(([key, condition]) => (key === facet ? [] : [condition]))]);
  const isWhole = chosen.size === 0 && asksForAll(actor, search);
  const open = facets.filter((facet): facet is Countable => facet !== "owner" && !chosen.has(facet));
  const closed = facets.filter((facet): facet is Countable => facet !== "owner" && chosen.has(facet));
  const groups = [
    open.filter((facet) => !isScored(facet)),
    open.filter(isScored),
    ...closed.map((facet) => [facet]),
  ].filter((group) => group.length > 0);

  const [standingById, owner, ...counted] = await Promise.all([
    readStandings(),
    countOwners(actor, search, without("owner")),
    ...groups.map((group) =>
      isWhole && group.some(isScored)
        ? countAnswers(group, Prisma.sql`application_score s`, Prisma.sql`s.in_use`)
        : countAnswers(group, tablesFor(group, search), without(group[0] ?? "owner")),
    ),
  ]);
  const counts: FacetCounts = {
    department: {},
    platform: {},
    standing: {},
    kind: {},
    risk: {},
    lit: {},
    owner,
  };
  for (const { facet, answer, count } of counted.flat()) {
    const word =
      facet === "standing"
        ? standingById.get(answer ?? "")
        : (answer ?? (facet === "platform" ? "none" : undefined));
    if (word !== undefined) counts[facet][word] = (counts[facet][word] ?? 0) + count;
  }
  return counts;
}

function isScored(facet: Countable) {
  return facet === "risk" || facet === "lit";
}

function tablesFor(group: readonly Countable[], search: InventorySearch) {
  return group.some(isScored) ? scoredApplications : tablesAskedFor(search);
}

/** Everything in use, for somebody who sees all of it: scores know that much of their application themselves. */
function asksForAll(actor: Actor, { q, component, litRange, riskRange, scope }: InventorySearch) {
  return seesEveryCard(actor) && scope === "in-use" && !(q || component || litRange || riskRange);
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

async function countOwners(
  actor: Actor,
  search: InventorySearch,
  where: Prisma.Sql,
): Promise<Record<string, number>> {
  const conditions = ownerConditions(actor);
  const count = (condition: Prisma.Sql) =>
    Prisma.sql`(SELECT count(*) FROM ${tablesAskedFor(search)} WHERE ${where} AND ${condition})::int`;
  const [row] = await database.$queryRaw<OwnerCounts[]>`
    SELECT ${count(conditions.mine)} AS mine, ${count(conditions.followed)} AS followed, ${count(conditions.left)} AS "left", ${count(conditions["no-second"])} AS "noSecond"`;
  const { mine = 0, followed = 0, left = 0, noSecond = 0 } = row ?? {};
  return { mine, followed, left, "no-second": noSecond };
}

type OwnerCounts = { mine: number; followed: number; left: number; noSecond: number };

async function readStandings() {
  const platforms = await database.platform.findMany({ select: { id: true, standing: true } });
  return new Map(platforms.map(({ id, standing }) => [id, standing]));
}
