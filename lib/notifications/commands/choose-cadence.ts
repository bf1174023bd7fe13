import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { dueAt } from "../due-at";
import { type Cadence, cadences, notificationKindNames } from "../kinds";

const choicesSchema = z
  .record(
    z.string().max(60),
    z.enum(cadences, { error: "Choose at once, once a day, once a week, or never." }),
  )
  .refine((choices) => Object.keys(choices).length <= notificationKindNames.length, "Too many kinds.");

/**
 * How soon the actor hears of each kind. What waits to be mailed already follows the new choice; what is never told
 * leaves the mail and arrives muted from now on. Safe to repeat.
 */
export async function chooseCadences(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  const choices = Object.entries(choicesSchema.parse(input)).flatMap(([kind, cadence]) =>
    notificationKindNames.some((known) => known === kind) ? [{ kind, cadence }] : [],
  );
  return inTransaction(transaction, async (tx) => {
    const zone = await readZone(tx, actor);
    for (const { kind, cadence } of choices) {
      await tx.notificationPreference.upsert({
        where: { personId_kind: { personId: actor.id, kind } },
        create: { personId: actor.id, kind, cadence },
        update: { cadence },
        select: { kind: true },
      });
      await moveWaiting(tx, actor, kind, cadence, zone, now);
    }
    return { kinds: choices.length };
  });
}

async function moveWaiting(
  tx: Transaction,
  actor: Actor,
  kind: string,
  cadence: Cadence,
  zone: string,
  now: Date,
) {
  const waiting = { sentAt: null, notification: { personId: actor.id, kind } };
  const due = dueAt(cadence, now, zone);
  if (due) await tx.outboxMessage.updateMany({ where: waiting, data: { dueAt: due } });
  else await tx.outboxMessage.deleteMany({ where: waiting });
}

async function readZone(tx: Transaction, actor: Actor) {
  const [person, organisation] = await Promise.all([
    tx.person.findUnique({ where: { id: actor.id }, select: { timeZone: true } }),
    tx.organisation.findFirst({ select: { timeZone: true } }),
  ]);
  return person?.timeZone ?? organisation?.timeZone ?? "UTC";
}
