import type { Actor } from "@/lib/access/actor";
import type { Prisma } from "@/prisma/client/client";

/** Messages are for the eyes of the person they were written to. */
export function ownNotifications(actor: Actor): Prisma.NotificationWhereInput {
  return { personId: actor.id };
}
