import { type Actor, hasRole } from "@/lib/access/actor";
import { mayChangeProducts } from "@/lib/catalogue/access";
import type { Prisma } from "@/prisma/client/client";

const importsEverything = (actor: Actor) => hasRole(actor, "analyst", "administrator");

export function mayImport(actor: Actor) {
  return importsEverything(actor) || (hasRole(actor, "manager") && actor.managedDepartmentIds.length > 0);
}

export function mayImportPeople(actor: Actor) {
  return hasRole(actor, "administrator");
}

export function mayImportProducts(actor: Actor) {
  return mayChangeProducts(actor);
}

/** The departments that somebody may import for; null for all of them. */
export function importDepartmentIds(actor: Actor): ReadonlySet<string> | null {
  if (importsEverything(actor)) return null;
  return new Set(hasRole(actor, "manager") ? actor.managedDepartmentIds : []);
}

export function mayImportFor(actor: Actor, departmentId: string | null) {
  const permitted = importDepartmentIds(actor);
  return permitted === null || (departmentId !== null && permitted.has(departmentId));
}

/** Somebody's own imports; analysts see those of applications and products, administrators every one. */
export function visibleImports(actor: Actor): Prisma.ImportRunWhereInput {
  if (hasRole(actor, "administrator")) return {};
  const own = { importedById: actor.id };
  return hasRole(actor, "analyst") ? { OR: [own, { kind: { in: ["applications", "products"] } }] } : own;
}

export function visibleCandidates(actor: Actor): Prisma.ImportCandidateWhereInput {
  const permitted = importDepartmentIds(actor);
  return permitted === null ? {} : { departmentId: { in: [...permitted] } };
}
