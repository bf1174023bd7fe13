import type { Actor } from "@/lib/access/actor";
import { visibleApplications } from "@/lib/inventory/access";
import { ownNotifications } from "@/lib/notifications/access";
import type { Prisma } from "@/prisma/client/client";

/** Messages to the actor, without those about what they may no longer see. */
export function visibleNotifications(actor: Actor): Prisma.NotificationWhereInput {
  return {
    AND: [
      ownNotifications(actor),
      { OR: [{ applicationId: null }, { application: { AND: [visibleApplications(actor)] } }] },
    ],
  };
}
