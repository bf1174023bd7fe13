import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { tellNotification } from "@/lib/notifications/tell";
import { visibleNotifications } from "../access";

const mostShown = 50;

/** What waits to be mailed to the actor, by the moment at which it is due. */
export async function readDigestPreview(actor: Actor) {
  const waiting = await database.outboxMessage.findMany({
    where: { sentAt: null, notification: { AND: [visibleNotifications(actor)] } },
    orderBy: [{ dueAt: "asc" }, { notificationId: "asc" }],
    take: mostShown,
    select: { dueAt: true, notification: { select: { id: true, kind: true, facts: true } } },
  });
  const mails = new Map<number, { dueAt: Date; lines: { id: string; what: string }[] }>();
  for (const { dueAt, notification } of waiting) {
    const mail = mails.get(dueAt.getTime()) ?? { dueAt, lines: [] };
    mail.lines.push({ id: notification.id, what: tellNotification(notification).what });
    mails.set(dueAt.getTime(), mail);
  }
  return [...mails.values()];
}
