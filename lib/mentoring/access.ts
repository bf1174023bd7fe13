import { type Actor, hasRole } from "@/lib/access/actor";

export function mayBecomeMentor(actor: Actor) {
  return hasRole(actor, "mentor");
}
