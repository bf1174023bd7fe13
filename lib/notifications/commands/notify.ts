import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { cadenceOf } from "../digest";
import { dueAt } from "../due-at";
import type { Facts, NotificationKind } from "../kinds";

export type Message = {
  personId: string;
  kind: NotificationKind;
  /** What happened, once: `help-asked:<id of the request>:<id of the mentor>`. A second message about it is not written. */
  occasion: string;
  applicationId: string | null;
  /** Where the next step is done: a path of ours. */
  address: string;
  facts: Facts;
};

/**
 * Queues messages inside the deed's own transaction, with what is due by mail. Nobody is told of their own deeds, and
 * nobody who has left is told anything. Safe to repeat: an occasion is told once.
 */
export async function notify(tx: Transaction, actor: Actor | null, messages: readonly Message[], now: Date) {
  const wanted = messages.filter(({ personId }) => personId !== actor?.id);
  if (wanted.length === 0) return;
  const people = await tx.person.findMany({
    where: {
      id: { in: [...new Set(wanted.map(({ personId }) => personId))] },
      leftAt: null,
      disabledAt: null,
    },
    select: { id: true, timeZone: true, preferences: { select: { kind: true, cadence: true } } },
  });
  const organisation = await tx.organisation.findFirst({ select: { timeZone: true } });
  const personById = new Map(people.map((person) => [person.id, person]));
  const cadence = ({ personId, kind }: Message) =>
    cadenceOf(kind, personById.get(personId)?.preferences ?? []);

  const written = await tx.notification.createManyAndReturn({
    data: wanted
      .filter(({ personId }) => personById.has(personId))
      .map((message) => ({
        ...message,
        createdAt: now,
        readAt: cadence(message) === "never" ? now : null,
      })),
    skipDuplicates: true,
    select: { id: true, personId: true, occasion: true },
  });
  const messageByOccasion = new Map(
    wanted.map((message) => [`${message.personId} ${message.occasion}`, message]),
  );
  const due = written.flatMap(({ id, personId, occasion }) => {
    const message = messageByOccasion.get(`${personId} ${occasion}`);
    const timeZone = personById.get(personId)?.timeZone ?? organisation?.timeZone ?? "UTC";
    const at = message ? dueAt(cadence(message), now, timeZone) : null;
    return at ? [{ notificationId: id, dueAt: at }] : [];
  });
  if (due.length > 0) await tx.outboxMessage.createMany({ data: due });
}

/**
 * One message for many things of one kind that are done in one go, each in its own transaction: the first is told as it is,
 * every further one is counted in that message, which then tells how many and leads to `address`.
 */
export async function notifyOfOneMore(
  tx: Transaction,
  actor: Actor,
  message: Message,
  address: string,
  now: Date,
) {
  const { personId, occasion } = message;
  const counted = await tx.$executeRaw`
    UPDATE notification SET application_id = NULL, address = ${address},
        facts = jsonb_build_object('who', ${actor.name}::text,
          'count', (COALESCE((facts->>'count')::int, 1) + 1)::text)
     WHERE person_id = ${personId}::uuid AND occasion = ${occasion}`;
  if (counted === 0) await notify(tx, actor, [message], now);
}

/** What messages of these kinds about this application asked somebody for is answered, or needs no answer any more. Safe to repeat. */
export async function settle(
  tx: Transaction,
  personId: string,
  kinds: readonly NotificationKind[],
  applicationId: string,
  now: Date,
) {
  const open = { personId, applicationId, kind: { in: [...kinds] }, doneAt: null };
  await tx.notification.updateMany({ where: { ...open, readAt: null }, data: { readAt: now } });
  await tx.notification.updateMany({ where: open, data: { doneAt: now } });
}
