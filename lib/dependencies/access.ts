import { type Actor, hasRole } from "@/lib/access/actor";
import {
  type ApplicationHold,
  fullyVisibleApplications,
  heldApplicationsSql,
  holds,
  isGuest,
  visibleApplications,
} from "@/lib/inventory/access";
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

/** What everybody else is told. */
export const whoSeesComponents = "Only makers, mentors, managers, IT analysts and responders see packages.";

/** Managers get numbers over their departments, and no names but those of their own applications. */
export function countsPackagesOnly(actor: Actor) {
  return hasRole(actor, "manager") && !seesAllPackages(actor);
}

export const whoSeesPackages =
  "Package by package, only its owners, the mentor who helps, IT analysts and responders see what it needs.";

/** `maySeePackages` as SQL over a table named `a`; a test holds the two together. */
export function packageVisibleApplicationsSql(actor: Actor): Prisma.Sql {
  if (seesAllPackages(actor)) return Prisma.sql`true`;
  const guestOf = hasRole(actor, "mentor")
    ? Prisma.sql`OR EXISTS (SELECT FROM application_guest g WHERE g.application_id = a.id AND g.person_id = ${actor.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`(${heldApplicationsSql(actor)} ${guestOf})`;
}

/** Those that feed what the actor may look into, and their own; analysts and responders see every one. */
export function visibleDataSources(actor: Actor): Prisma.DataSourceWhereInput {
  if (seesAllPackages(actor)) return {};
  const readers = { AND: [visibleApplications(actor), fullyVisibleApplications(actor)] };
  return { OR: [{ ownerId: actor.id }, { applications: { some: { application: readers } } }] };
}

/** Whose needs may be told as readers of a data source: its owner sees who relies on it, as far as the cards go. */
export function visibleReaders(
  actor: Actor,
  source: { ownerId: string | null },
): Prisma.ApplicationWhereInput {
  const isOwner = source.ownerId === actor.id;
  return {
    AND: [visibleApplications(actor), isOwner ? {} : fullyVisibleApplications(actor), { retiredAt: null }],
  };
}

/** Who counts as a reader: an application whose card may be seen, though not what it needs. */
export function countedReaders(actor: Actor): Prisma.ApplicationWhereInput {
  return { AND: [visibleApplications(actor), { retiredAt: null }] };
}

export function mayChangeDataSource(actor: Actor, source: { ownerId: string | null }) {
  return source.ownerId === actor.id || hasRole(actor, "analyst");
}

export function mayMergeDataSources(actor: Actor) {
  return hasRole(actor, "analyst");
}

/** What counts where packages are counted: what is seen package by package, and a manager's departments. Over a table named `a`. */
export function countedApplicationsSql(actor: Actor): Prisma.Sql {
  if (seesAllPackages(actor)) return Prisma.sql`true`;
  const managed = hasRole(actor, "manager") ? [...actor.managedDepartmentIds] : [];
  return Prisma.sql`(${packageVisibleApplicationsSql(actor)} OR a.department_id = ANY (${managed}::uuid[]))`;
}
