import { type Actor, hasRole } from "@/lib/access/actor";
import { fullyVisibleApplicationsSql, seesEveryRecord } from "@/lib/inventory/access";
import { Prisma } from "@/prisma/client/client";

/**
 * The departments whose applications somebody's risk page is about, or null where it is about all that they may see.
 * The inventory shows a manager everybody's cards; with these as its filter it shows the same as the risk page.
 */
export function portfolioDepartments(actor: Actor): string[] | null {
  if (hasRole(actor, "analyst", "responder") || !hasRole(actor, "manager")) return null;
  return [...actor.managedDepartmentIds];
}

/** What somebody's risk page counts: nobody counts what they may not open, and managers count what they answer for. */
export function portfolioSql(actor: Actor) {
  const departments = portfolioDepartments(actor);
  return Prisma.sql`${fullyVisibleApplicationsSql(actor)} AND a.retired_at IS NULL
    ${departments ? Prisma.sql`AND a.department_id = ANY (${departments}::uuid[])` : Prisma.empty}`;
}

/** `portfolioSql` over scores named `s` without their applications; a test holds the two together. */
export function portfolioScoresSql(actor: Actor) {
  if (seesEveryRecord(actor)) return Prisma.sql`s.in_use`;
  const departments = portfolioDepartments(actor);
  // A manager sees everything of the departments that they answer for.
  if (departments) return Prisma.sql`s.in_use AND s.department_id = ANY (${departments}::uuid[])`;
  return Prisma.sql`s.in_use AND s.application_id IN (SELECT a.id FROM application a WHERE ${fullyVisibleApplicationsSql(actor)})`;
}
