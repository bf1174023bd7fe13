import { type Actor, hasRole } from "@/lib/access/actor";

/** Those who look after the program see its work and may ask for it. */
export function maySeeJobs(actor: Actor) {
  return hasRole(actor, "analyst", "administrator");
}
