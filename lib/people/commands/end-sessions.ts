import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayChangeDirectory, ownSessions } from "../access";

/** Ends one of the actor's own sessions. @throws Refusal `not-found` for somebody else's, as for one that has ended. */
export async function endOwnSession(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  const { data: sessionId } = z.uuid().safeParse(id);
  return inTransaction(transaction, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { AND: [ownSessions(actor), { id: sessionId ?? actor.id, endedAt: null }] },
      data: { endedAt: now },
    });
    if (count === 0 || !sessionId)
      throw new Refusal("not-found", "This session has ended already. Reload the page to see what is open.");
    await recordAudit(tx, actor, "sessions.ended", [actor.id, sessionId], { count }, now);
    return { count };
  });
}

/** Ends all of the actor's own sessions but the one that asks. */
export async function endOtherSessions(actor: Actor, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: {
        AND: [ownSessions(actor), { endedAt: null }, actor.sessionId ? { id: { not: actor.sessionId } } : {}],
      },
      data: { endedAt: now },
    });
    if (count > 0) await recordAudit(tx, actor, "sessions.ended", [actor.id], { count }, now);
    return { count };
  });
}

/** Ends every session of a person: from the next request on they are strangers until they sign in again. */
export async function endSessionsOf(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  ensure(mayChangeDirectory(actor), "Only administrators can end the sessions of others.");
  const personId = z.uuid().parse(id);
  return inTransaction(transaction, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { personId, endedAt: null },
      data: { endedAt: now },
    });
    if (count > 0) await recordAudit(tx, actor, "sessions.ended", [personId], { count }, now);
    return { count };
  });
}
