import type { Actor } from "@/lib/access/actor";
import { packageVisibleApplicationsSql } from "@/lib/dependencies/access";
import { heldApplicationsSql, seesEveryCard, visibleApplicationsSql } from "@/lib/inventory/access";
import { hasLeftSql } from "@/lib/people/departure";
import { Prisma } from "@/prisma/client/client";
import { darkCorner } from "./dark-corner";
import { type TextMatch, textCondition } from "./inventory-words";
import type { Facet, InventorySearch } from "./schema";

/** Of the person who owns an application, in the tables below. */
export const ownerLeft = hasLeftSql(Prisma.sql`o`);

/** The tables that lists of applications are read from, with the names that the conditions use. */
export const inventoryTables = Prisma.sql`application a
  JOIN person o ON o.id = a.owner_id
  JOIN department d ON d.id = a.department_id
  LEFT JOIN platform p ON p.id = a.platform_id
  LEFT JOIN application_score s ON s.application_id = a.id`;

/** Applications with the score that each gets in the transaction that registers it. */
export const scoredApplications = Prisma.sql`application a JOIN application_score s ON s.application_id = a.id`;

export const inDarkCorner = Prisma.sql`(s.illumination BETWEEN ${darkCorner.lit[0]} AND ${darkCorner.lit[1]}
  AND s.residual BETWEEN ${darkCorner.risk[0]} AND ${darkCorner.risk[1]})`;

/** Only what the conditions ask: a join that nobody needs costs more than the whole count. */
export function tablesAskedFor({ risk, lit, litRange, riskRange }: InventorySearch) {
  const asksScore = risk.length > 0 || lit.length > 0 || litRange !== null || riskRange !== null;
  return asksScore ? scoredApplications : Prisma.sql`application a`;
}

const leavers = Prisma.sql`(SELECT gone.id FROM person gone WHERE ${hasLeftSql(Prisma.sql`gone`)})`;

/** There is a second owner who agreed, and who has left since. */
export const secondOwnerLeft = Prisma.sql`(a.second_owner_confirmed_at IS NOT NULL AND a.second_owner_id IN ${leavers})`;

export const ownerConditions = (actor: Actor) => ({
  mine: heldApplicationsSql(actor),
  followed: Prisma.sql`EXISTS (SELECT FROM application_follower f WHERE f.application_id = a.id AND f.person_id = ${actor.id}::uuid)`,
  left: Prisma.sql`a.owner_id IN ${leavers}`,
  "no-second": Prisma.sql`(a.second_owner_confirmed_at IS NULL OR a.second_owner_id IN ${leavers})`,
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
  if (standing.length) {
    conditions.set(
      "standing",
      Prisma.sql`a.platform_id IN (SELECT id FROM platform WHERE standing = ANY (${standing}))`,
    );
  }
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
  const { q, litRange, riskRange, component, version } = search;
  return [
    ...scopeConditions(actor, search.scope),
    ...(q ? [textCondition(actor, q, match)] : []),
    ...(component ? [needsComponent(actor, component, version)] : []),
    ...(litRange ? [Prisma.sql`s.illumination BETWEEN ${litRange[0]} AND ${litRange[1]}`] : []),
    ...(riskRange ? [Prisma.sql`s.residual BETWEEN ${riskRange[0]} AND ${riskRange[1]}`] : []),
  ];
}

/** Applications that need a package, among those whose packages the actor may see: to others it is as if it were nowhere. */
function needsComponent(actor: Actor, component: string, version: string | null) {
  const exactly = version === null ? Prisma.empty : Prisma.sql`AND v.version = ${version}`;
  return Prisma.sql`(${packageVisibleApplicationsSql(actor)} AND a.id IN (SELECT d.application_id FROM component_version v
    JOIN dependency d ON d.component_version_id = v.id WHERE v.component_id = ${component}::uuid ${exactly}))`;
}

/** Whether, facets aside, the search is for everything in use. */
export function isForAllInUse({ q, component, litRange, riskRange, scope }: InventorySearch) {
  return scope === "in-use" && !(q || component || litRange || riskRange);
}

/** Applications in use that the actor may not see: all of them confidential, so that they are few. */
export function hiddenInUse(actor: Actor) {
  if (seesEveryCard(actor)) return Prisma.sql`false`;
  // Where there is no second owner the condition is neither true nor false.
  return Prisma.sql`a.confidential AND a.retired_at IS NULL AND ${visibleApplicationsSql(actor)} IS NOT TRUE`;
}

export function scopeConditions(actor: Actor, scope: InventorySearch["scope"]) {
  return [
    visibleApplicationsSql(actor),
    scope === "retired" ? Prisma.sql`a.retired_at IS NOT NULL` : Prisma.sql`a.retired_at IS NULL`,
  ];
}

export function matchConditions(actor: Actor, search: InventorySearch, match: TextMatch) {
  return [...baseConditions(actor, search, match), ...facetConditions(actor, search).values()];
}

export function allOf(conditions: readonly Prisma.Sql[]) {
  return Prisma.join([...conditions], " AND ");
}
