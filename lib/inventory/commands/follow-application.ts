import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { mayFollow } from "../access";
import { findHeldApplication } from "./find-held-application";

/** From now on the person hears when something happens to it. Nobody else's business, so it leaves no trace. Safe to repeat. */
export async function followApplication(
  actor: Actor,
  reference: string,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    if (!mayFollow(actor, application))
      throw new Refusal("conflict", "You own it, so you hear of everything already.");
    await tx.applicationFollower.createMany({
      data: [{ applicationId: application.id, personId: actor.id, since: now }],
      skipDuplicates: true,
    });
    return { id: application.id };
  });
}

/** Safe to repeat. */
export async function unfollowApplication(actor: Actor, reference: string, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const { id } = await findHeldApplication(tx, actor, reference);
    await tx.applicationFollower.deleteMany({ where: { applicationId: id, personId: actor.id } });
    return { id };
  });
}
