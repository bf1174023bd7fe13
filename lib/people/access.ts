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

/** A token's use is its owner's business; that it is there can be ended by administrators too. */
export function ownTokens(actor: Actor) {
  return { personId: actor.id };
}

export function mayRevokeToken(actor: Actor, token: { personId: string }) {
  return token.personId === actor.id || hasRole(actor, "administrator");
}

export function mayChangeOrganisation(actor: Actor) {
  return hasRole(actor, "administrator");
}

/** Where somebody is signed in is their own business. */
export function ownSessions(actor: Actor) {
  return { personId: actor.id };
}
