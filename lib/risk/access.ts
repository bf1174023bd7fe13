import { type Actor, hasRole } from "@/lib/access/actor";
import { type ApplicationHold, mayEditApplication } from "@/lib/inventory/access";
import { ownControlKinds } from "./control-words";
import { type ControlKind, controlKinds } from "./facts";

/** The risk of many applications at a glance: for IT, security and the managers of the people who built them. */
export function maySeePortfolioRisk(actor: Actor) {
  return hasRole(actor, "analyst", "responder", "manager");
}

/** What somebody may record: owners what they did themselves, analysts a mentor's review too. */
export function recordableControls(actor: Actor, application: ApplicationHold): readonly ControlKind[] {
  if (hasRole(actor, "analyst")) return controlKinds;
  return mayEditApplication(actor, application) ? ownControlKinds : [];
}
