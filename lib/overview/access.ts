import { type Actor, hasRole } from "@/lib/access/actor";
import { visibleApplications, visibleApplicationsSql } from "@/lib/inventory/access";
import { ownNotifications } from "@/lib/notifications/access";
import { Prisma } from "@/prisma/client/client";

/** Messages to the actor, without those about what they may no longer see. */
export function visibleNotifications(actor: Actor): Prisma.NotificationWhereInput {
  return {
    AND: [
      ownNotifications(actor),
      { OR: [{ applicationId: null }, { application: { AND: [visibleApplications(actor)] } }] },
    ],
  };
}

/** `visibleNotifications` as SQL over a table named `n`; a test holds the two together. */
export function visibleNotificationsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(n.person_id = ${actor.id}::uuid AND (n.application_id IS NULL OR EXISTS (
    SELECT FROM application a WHERE a.id = n.application_id AND ${visibleApplicationsSql(actor)})))`;
}

/** Their own, and what others share. What somebody keeps for themselves is for nobody else, whatever their roles. */
export function visibleViews(actor: Actor): Prisma.SavedViewWhereInput {
  return { removedAt: null, OR: [{ makerId: actor.id }, { shared: true }] };
}

type View = { makerId: string; shared: boolean };

export function mayChangeView(actor: Actor, view: View) {
  return view.makerId === actor.id;
}

/** Administrators tidy up what is shared. */
export function mayRemoveView(actor: Actor, view: View) {
  return view.makerId === actor.id || (view.shared && hasRole(actor, "administrator"));
}
