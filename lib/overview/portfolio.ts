import { type Actor, hasRole } from "@/lib/access/actor";

/**
 * The departments whose applications somebody's risk page is about, or null where it is about all that they may see.
 * The inventory shows a manager everybody's cards; with these as its filter it shows the same as the risk page.
 */
export function portfolioDepartments(actor: Actor): string[] | null {
  if (hasRole(actor, "analyst", "responder") || !hasRole(actor, "manager")) return null;
  return [...actor.managedDepartmentIds];
}
