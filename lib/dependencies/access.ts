import { type Actor, hasRole } from "@/lib/access/actor";
import { type ApplicationHold, heldApplicationsSql, holds, isGuest } from "@/lib/inventory/access";
import { Prisma } from "@/prisma/client/client";

/** Package by package: for the owners, the mentor who helps, IT analysts and responders. Managers see how many there are. */
export function maySeePackages(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || isGuest(actor, application) || hasRole(actor, "analyst", "responder");
}

/** True for those who see the packages of every application. */
export function seesAllPackages(actor: Actor) {
  return hasRole(actor, "analyst", "responder");
}

/** Whom the pages about packages can tell anything. */
export function maySeeComponents(actor: Actor) {
  return hasRole(actor, "maker", "mentor", "analyst", "manager", "responder");
}

/** Managers get numbers over their departments, and no names but those of their own applications. */
export function countsPackagesOnly(actor: Actor) {
  return hasRole(actor, "manager") && !seesAllPackages(actor);
}

/** `maySeePackages` as SQL over a table named `a`; a test holds the two together. */
export function packageVisibleApplicationsSql(actor: Actor): Prisma.Sql {
  if (seesAllPackages(actor)) return Prisma.sql`true`;
  const guestOf = hasRole(actor, "mentor")
    ? Prisma.sql`OR EXISTS (SELECT FROM application_guest g WHERE g.application_id = a.id AND g.person_id = ${actor.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`(${heldApplicationsSql(actor)} ${guestOf})`;
}

/** What counts where packages are counted: what is seen package by package, and a manager's departments. Over a table named `a`. */
export function countedApplicationsSql(actor: Actor): Prisma.Sql {
  if (seesAllPackages(actor)) return Prisma.sql`true`;
  const managed = hasRole(actor, "manager") ? [...actor.managedDepartmentIds] : [];
  return Prisma.sql`(${packageVisibleApplicationsSql(actor)} OR a.department_id = ANY (${managed}::uuid[]))`;
}
