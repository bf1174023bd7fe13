import { type Actor, hasRole } from "@/lib/access/actor";
import { type ApplicationHold, holds } from "@/lib/inventory/access";

/** Package by package: for the owners, IT analysts and responders. Managers see how many there are. */
export function maySeePackages(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || hasRole(actor, "analyst", "responder");
}
