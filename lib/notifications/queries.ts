import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { cadenceOf, type DueMessage } from "./digest";
import { type Cadence, type NotificationKind, notificationKindNames } from "./kinds";

/** How soon the actor hears of each kind. */
export async function readCadences(actor: Actor): Promise<Record<NotificationKind, Cadence>> {
  const preferences = await database.notificationPreference.findMany({
    where: { personId: actor.id },
    select: { kind: true, cadence: true },
  });
  return Object.fromEntries(
    notificationKindNames.map((kind) => [kind, cadenceOf(kind, preferences)]),
  ) as Record<NotificationKind, Cadence>;
}

/** What is due by mail, whoever's it is; for the delivery alone, which acts for nobody. People who have left are left out. */
export async function listDueMail(now: Date, take = 500): Promise<DueMessage[]> {
  const due = await database.outboxMessage.findMany({
    where: {
      sentAt: null,
      dueAt: { lte: now },
      notification: { person: { leftAt: null, disabledAt: null } },
    },
    orderBy: [{ dueAt: "asc" }, { notificationId: "asc" }],
    take,
    select: {
      dueAt: true,
      notification: {
        select: {
          id: true,
          personId: true,
          kind: true,
          facts: true,
          address: true,
          application: { select: { confidential: true } },
        },
      },
    },
  });
  return due.map(({ dueAt, notification: { application, facts, ...message } }) => ({
    ...message,
    // A mail outlives the right to see: it names nothing confidential.
    facts: application?.confidential ? {} : facts,
    dueAt,
  }));
}
