import type { Actor } from "@/lib/access/actor";
import { visibleApplicationsSql } from "@/lib/inventory/access";
import { numberOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";
import type { Facet, InventorySearch } from "./schema";

/** The tables that lists of applications are read from, with the names that the conditions use. */
export const inventoryTables = Prisma.sql`application a
  JOIN person o ON o.id = a.owner_id
  JOIN department d ON d.id = a.department_id
  LEFT JOIN platform p ON p.id = a.platform_id
  LEFT JOIN application_score s ON s.application_id = a.id`;

export type TextMatch = "words" | "similar";

const ownerConditions = (actor: Actor) => ({
  mine: Prisma.sql`(a.owner_id = ${actor.id}::uuid OR a.second_owner_id = ${actor.id}::uuid)`,
  left: Prisma.sql`(o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL)`,
  "no-second": Prisma.sql`(a.second_owner_confirmed_at IS NULL)`,
});

/** The condition of each chosen facet, alone, so that a facet's counts can leave its own choice out. */
export function facetConditions(actor: Actor, search: InventorySearch): Map<Facet, Prisma.Sql> {
  const conditions = new Map<Facet, Prisma.Sql>();
  const { department, platform, standing, kind, risk, lit, owner } = search;
  if (department.length)
    conditions.set("department", Prisma.sql`a.department_id = ANY (${department}::uuid[])`);
  if (platform.length) {
    const ids = platform.filter((id) => id !== "none");
    const orNone = platform.includes("none") ? Prisma.sql` OR a.platform_id IS NULL` : Prisma.empty;
    conditions.set("platform", Prisma.sql`(a.platform_id = ANY (${ids}::uuid[])${orNone})`);
  }
  if (standing.length) conditions.set("standing", Prisma.sql`p.standing = ANY (${standing})`);
  if (kind.length) conditions.set("kind", Prisma.sql`a.kind = ANY (${kind})`);
  if (risk.length) conditions.set("risk", Prisma.sql`s.band = ANY (${risk})`);
  if (lit.length)
    conditions.set("lit", Prisma.sql`least(s.illumination / 20, 4) = ANY (${lit.map(Number)}::int[])`);
  if (owner.length) {
    conditions.set(
      "owner",
      Prisma.sql`(${Prisma.join(
        owner.map((one) => ownerConditions(actor)[one]),
        " OR ",
      )})`,
    );
  }
  return conditions;
}

/** What holds whatever facets are chosen: what may be seen, in use or retired, the words, the ranges. */
export function baseConditions(actor: Actor, search: InventorySearch, match: TextMatch): Prisma.Sql[] {
  const { q, scope, litRange, riskRange } = search;
  return [
    visibleApplicationsSql(actor),
    scope === "retired" ? Prisma.sql`a.retired_at IS NOT NULL` : Prisma.sql`a.retired_at IS NULL`,
    ...(q ? [textCondition(q, match)] : []),
    ...(litRange ? [Prisma.sql`s.illumination BETWEEN ${litRange[0]} AND ${litRange[1]}`] : []),
    ...(riskRange ? [Prisma.sql`s.residual BETWEEN ${riskRange[0]} AND ${riskRange[1]}`] : []),
  ];
}

export function allOf(conditions: readonly Prisma.Sql[]) {
  return Prisma.join([...conditions], " AND ");
}

/** Every word of the text at the beginning of a word of the three layers, whatever its accents. */
function wordQuery(q: string) {
  return Prisma.sql`(SELECT to_tsquery('simple', string_agg(quote_literal(word) || ':*', ' & '))
    FROM regexp_split_to_table(fold_text(${q}), '[^[:alnum:]]+') AS word WHERE word <> '')`;
}

function textCondition(q: string, match: TextMatch) {
  const number = /^(app-?)?\d+$/i.test(q) ? numberOf(q) : null;
  const byNumber = number === null ? Prisma.empty : Prisma.sql` OR a.number = ${number}`;
  return match === "words"
    ? Prisma.sql`(a.search_vector @@ ${wordQuery(q)}${byNumber})`
    : Prisma.sql`(fold_text(${q}) <% a.search_text)`;
}

/** A whole number that is larger the better the text fits. */
export function relevance(q: string, match: TextMatch) {
  return match === "words"
    ? Prisma.sql`(coalesce(ts_rank(a.search_vector, ${wordQuery(q)}), 0) * 1000000)::int`
    : Prisma.sql`(word_similarity(fold_text(${q}), a.search_text) * 1000000)::int`;
}
