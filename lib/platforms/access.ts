import { type Actor, hasRole } from "@/lib/access/actor";

export function mayChangePlatforms(actor: Actor) {
  return hasRole(actor, "administrator");
}
