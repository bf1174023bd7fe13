import type { Actor } from "@/lib/access/actor";
import {
  type ApplicationHold,
  mayAskForHelp,
  mayAssignApplication,
  mayAttestApplication,
  mayEditApplication,
  mayHandOverApplication,
  mayHideApplication,
  mayRetireApplication,
} from "@/lib/inventory/access";
import type { Departure } from "@/lib/people/departure";
import { recordableControls } from "@/lib/risk/access";
import type { ControlKind } from "@/lib/risk/facts";
import type { StepPlace } from "./step-places";

/** What somebody may do with one application today; the same rules refuse where it is tried anyway. */
export type OpenDeeds = {
  edit: boolean;
  attest: boolean;
  handOver: boolean;
  assign: boolean;
  hide: boolean;
  retire: boolean;
  bringBack: boolean;
  askForHelp: boolean;
  controls: readonly ControlKind[];
};

type Application = ApplicationHold & { retiredAt: Date | null; owner: Departure };

/** A retired application can only be brought back. */
export function openDeeds(actor: Actor, application: Application, now: Date): OpenDeeds {
  const isInUse = application.retiredAt === null;
  const mayRetire = mayRetireApplication(actor, application);
  return {
    edit: isInUse && mayEditApplication(actor, application),
    attest: isInUse && mayAttestApplication(actor, application),
    handOver: isInUse && mayHandOverApplication(actor, application),
    assign: isInUse && mayAssignApplication(actor, application, now),
    hide: isInUse && mayHideApplication(actor, application),
    retire: isInUse && mayRetire,
    bringBack: !isInUse && mayRetire,
    askForHelp: isInUse && mayAskForHelp(actor, application),
    controls: isInUse ? recordableControls(actor, application) : [],
  };
}

/** Whether the person may do what is done at this place. */
export function isOpen(place: StepPlace, deeds: OpenDeeds): boolean {
  if (place.in === "page") return deeds.attest;
  if (place.in !== "dialog") return deeds.edit;
  if (place.dialog === "new-owner") return deeds.handOver || deeds.assign;
  if (place.dialog === "second-owner") return deeds.edit;
  if (place.dialog === "ask-help") return deeds.askForHelp;
  return place.control !== undefined && deeds.controls.includes(place.control);
}
