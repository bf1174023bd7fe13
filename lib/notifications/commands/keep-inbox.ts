import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database, inTransaction, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { ownNotifications } from "../access";

const missing = () => new Refusal("not-found", "There is no such message, or it is not yours.");

type Mark = "read" | "unread" | "done" | "not-done";

const marks: Record<Mark, (now: Date) => { readAt?: Date | null; doneAt?: Date | null }> = {
  read: (now) => ({ readAt: now }),
  unread: () => ({ readAt: null, doneAt: null }),
  done: (now) => ({ doneAt: now }),
  "not-done": () => ({ doneAt: null }),
};

/** Marks one of the actor's own messages. What is done counts as read. Safe to repeat. */
export async function markNotification(actor: Actor, notificationId: unknown, mark: unknown, now: Date) {
  const { data: id } = z.uuid().safeParse(notificationId);
  const { data: which } = z.enum(["read", "unread", "done", "not-done"]).safeParse(mark);
  if (!id || !which) throw missing();
  return database.$transaction(async (tx) => {
    const { count } = await tx.notification.updateMany({
      where: { AND: [ownNotifications(actor), { id }] },
      data: marks[which](now),
    });
    if (count === 0) throw missing();
    if (which === "done")
      await tx.notification.updateMany({
        where: { AND: [ownNotifications(actor), { id, readAt: null }] },
        data: { readAt: now },
      });
    return { id };
  });
}

/** Safe to repeat. */
export async function markAllRead(actor: Actor, now: Date) {
  const { count } = await database.notification.updateMany({
    where: { AND: [ownNotifications(actor), { readAt: null }] },
    data: { readAt: now },
  });
  return { count };
}

const keptDays = 180;
const runLength = 5_000;

/** Forgets what was read or done longer ago than half a year, in runs; returns how many. Safe to stop and to repeat. */
export async function forgetOldNotifications(now: Date) {
  const before = new Date(now.getTime() - keptDays * 86_400_000);
  for (let forgotten = 0; ; ) {
    const run = await database.$transaction(async (tx) => {
      const old = await tx.notification.findMany({
        where: { createdAt: { lt: before }, OR: [{ readAt: { not: null } }, { doneAt: { not: null } }] },
        select: { id: true },
        orderBy: { id: "asc" },
        take: runLength,
      });
      const ids = old.map(({ id }) => id);
      await tx.outboxMessage.deleteMany({ where: { notificationId: { in: ids } } });
      return (await tx.notification.deleteMany({ where: { id: { in: ids } } })).count;
    });
    forgotten += run;
    if (run < runLength) return forgotten;
  }
}

/** For a demo organisation that begins with a past: what is older than `before` was read and done then. */
export async function settleNotifications(before: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    await tx.$executeRaw`
      UPDATE notification SET read_at = created_at, done_at = created_at WHERE created_at < ${before} AND done_at IS NULL`;
    await tx.$executeRaw`UPDATE outbox_message SET sent_at = due_at WHERE due_at < ${before} AND sent_at IS NULL`;
  });
}
