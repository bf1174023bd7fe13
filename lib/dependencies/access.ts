import { type Actor, hasRole } from "@/lib/access/actor";
import { type ApplicationHold, holds, isGuest } from "@/lib/inventory/access";

/** Package by package: for the owners, the mentor who helps, IT analysts and responders. Managers see how many there are. */
export function maySeePackages(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || isGuest(actor, application) || hasRole(actor, "analyst", "responder");
}
