import { type Actor, hasRole } from "@/lib/access/actor";

/** Where platforms stand against reality: managers for their departments, and those who look after the whole. */
export function maySeeAdoption(actor: Actor) {
  return hasRole(actor, "manager", "analyst", "responder", "administrator");
}

/** The departments that somebody's page is about, or null where it is about all. They see every card in them. */
export function adoptionDepartments(actor: Actor): string[] | null {
  if (hasRole(actor, "analyst", "responder", "administrator")) return null;
  return hasRole(actor, "manager") ? [...actor.managedDepartmentIds] : [];
}

export function maySetTargets(actor: Actor) {
  return hasRole(actor, "administrator");
}
