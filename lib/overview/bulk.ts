import type { Actor } from "@/lib/access/actor";
import {
  type ApplicationHold,
  mayEditApplication,
  mayFollow,
  mayMoveApplication,
  mayRetireApplication,
} from "@/lib/inventory/access";
import type { BulkDeed } from "./bulk-words";

/** One application as a deed for many looks at it. */
export type BulkFacts = ApplicationHold & {
  number: number;
  title: string;
  platformId: string | null;
  retiredAt: Date | null;
  changedAt: Date;
  /** Since when the actor follows it. */
  followedSince: Date | null;
};

export type Intent = { deed: BulkDeed; targetId: string | null };

/** Why the actor cannot do this to the application, or null where they can. */
export function obstacleTo(actor: Actor, { deed, targetId }: Intent, application: BulkFacts) {
  if (deed === "follow") {
    if (!mayFollow(actor, application)) return "You own it, so you hear of everything already";
    if (application.followedSince) return "You follow it already";
    return application.retiredAt ? "It is retired" : null;
  }
  if (!mayDo[deed](actor, application)) return "Only its owners and IT analysts can do this";
  if (application.retiredAt) return deed === "retire" ? "It is retired already" : "It is retired";
  if (deed === "platform" && application.platformId === targetId) return "It is built with that already";
  if (deed === "department" && application.departmentId === targetId)
    return "It is in that department already";
  return null;
}

const mayDo = {
  platform: mayEditApplication,
  department: mayMoveApplication,
  retire: mayRetireApplication,
} as const;

/** Whether the actor may take the deed back, as they may do it. */
export function mayStillDo(actor: Actor, deed: BulkDeed, application: BulkFacts) {
  return deed === "follow" || mayDo[deed](actor, application);
}

/** Parts what can be done from what cannot; the reasons with the most applications first. */
export function sortOut<Facts extends BulkFacts>(actor: Actor, intent: Intent, found: readonly Facts[]) {
  const fitting: Facts[] = [];
  const held = new Map<string, Facts[]>();
  for (const application of found) {
    const because = obstacleTo(actor, intent, application);
    if (because) held.set(because, [...(held.get(because) ?? []), application]);
    else fitting.push(application);
  }
  const reasons = [...held].map(([because, applications]) => ({
    because,
    count: applications.length,
    titles: applications.slice(0, 3).map(({ title }) => title),
  }));
  return { fitting, held: reasons.sort((one, other) => other.count - one.count) };
}

/** Whether it still is as the deed left it, so that its undo overwrites nobody's later change. */
export function isAsLeft({ deed, targetId, doneAt }: Intent & { doneAt: Date }, application: BulkFacts) {
  const isThatMoment = (at: Date | null) => at?.getTime() === doneAt.getTime();
  if (deed === "follow") return isThatMoment(application.followedSince);
  if (!isThatMoment(application.changedAt)) return false;
  if (deed === "retire") return isThatMoment(application.retiredAt);
  return (deed === "platform" ? application.platformId : application.departmentId) === targetId;
}
