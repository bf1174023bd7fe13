import { type Actor, hasRole } from "@/lib/access/actor";

export function mayChangeDirectory(actor: Actor) {
  return hasRole(actor, "administrator");
}

/** Everybody who is signed in may look colleagues up by name, to name an owner or a second owner. */
export function visiblePeople(_actor: Actor) {
  return { disabledAt: null };
}

/** Drafts are for the eyes of the person who types them. */
export function ownDrafts(actor: Actor) {
  return { personId: actor.id };
}

export function mayChangeOrganisation(actor: Actor) {
  return hasRole(actor, "administrator");
}

/** Where somebody is signed in is their own business. */
export function ownSessions(actor: Actor) {
  return { personId: actor.id };
}
