import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { settle } from "@/lib/notifications/commands/notify";
import { mayEditApplication } from "../access";
import { nameSecondOwnerSchema } from "../schema";
import { ensureColleague } from "./find-colleague";
import { ensureInUse, findHeldApplication } from "./find-held-application";
import { tellPerson } from "./tell-those-concerned";

/** Asks a colleague to be second owner, or removes the one there is; it counts once the colleague agrees. */
export async function nameSecondOwner(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(
      mayEditApplication(actor, application),
      "Only its owners and IT analysts can name a second owner.",
    );
    ensureInUse(application);
    const { secondOwnerId } = nameSecondOwnerSchema.parse(input);
    if (secondOwnerId === application.secondOwnerId) return { id: application.id };
    const colleague = secondOwnerId ? await ensureColleague(tx, application.ownerId, secondOwnerId) : null;
    await tx.application.updateMany({
      where: { id: application.id },
      data: { secondOwnerId, secondOwnerAskedAt: secondOwnerId ? now : null, secondOwnerConfirmedAt: null },
    });
    const deed = colleague ? "application.second-owner-asked" : "application.second-owner-removed";
    await recordAudit(
      tx,
      actor,
      deed,
      [application.id],
      {
        to: colleague?.name ?? application.secondOwner?.name ?? "somebody",
      },
      now,
    );
    const at = `${application.id}:${now.toISOString()}`;
    if (secondOwnerId) {
      const news = { kind: "second-owner-asked" as const, occasion: `second-owner-asked:${at}` };
      await tellPerson(tx, actor, application, secondOwnerId, news, now);
    } else if (application.secondOwnerId && application.secondOwnerConfirmedAt) {
      const facts = { word: "that you are its second owner no longer" };
      const news = { kind: "application-changed" as const, occasion: `second-owner-removed:${at}`, facts };
      await tellPerson(tx, actor, application, application.secondOwnerId, news, now);
    }
    return { id: application.id };
  });
}

/** Only the colleague who was asked answers, once. */
export async function answerSecondOwnership(
  actor: Actor,
  reference: string,
  agrees: boolean,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(
      application.secondOwnerId === actor.id,
      "Nobody asked you to be second owner of this application.",
    );
    ensureInUse(application, "It was retired meanwhile, so no second owner is needed.");
    const { count } = await tx.application.updateMany({
      where: { id: application.id, secondOwnerId: actor.id, secondOwnerConfirmedAt: null },
      data: agrees ? { secondOwnerConfirmedAt: now } : { secondOwnerId: null, secondOwnerAskedAt: null },
    });
    if (count === 0) throw new Refusal("conflict", "You answered this already.");
    await settle(tx, actor.id, ["second-owner-asked"], application.id, now);
    const deed = agrees ? "application.second-owner-confirmed" : "application.second-owner-declined";
    await recordAudit(tx, actor, deed, [application.id], {}, now);
    const news = {
      kind: "second-owner-answered" as const,
      occasion: `second-owner-answered:${application.id}:${now.toISOString()}`,
      facts: { outcome: agrees ? "accepted" : "declined" },
    };
    await tellPerson(tx, actor, application, application.ownerId, news, now);
    return { id: application.id };
  });
}
