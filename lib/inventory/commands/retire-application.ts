import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayRetireApplication } from "../access";
import { retireApplicationSchema } from "../schema";
import { ensureInUse, findHeldApplication } from "./find-held-application";
import { tellThoseConcerned } from "./tell-those-concerned";
import { withdrawOpenHandovers } from "./withdraw-open-handovers";

const sentence = "Only its owners and IT analysts can retire this application or bring it back.";

/** Takes it out of the lists; everything about it stays and it can be brought back. */
export async function retireApplication(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(mayRetireApplication(actor, application), sentence);
    ensureInUse(application, "It was retired already.");
    const { because } = retireApplicationSchema.parse(input);
    await tx.application.updateMany({
      where: { id: application.id, retiredAt: null },
      data: { retiredAt: now, retiredBecause: because, changedAt: now },
    });
    await withdrawOpenHandovers(tx, actor, application.id, now);
    await recordAudit(tx, actor, "application.retired", [application.id], { because }, now);
    const occasion = `application-retired:${application.id}:${now.toISOString()}`;
    const facts = { word: because.slice(0, 200) };
    await tellThoseConcerned(tx, actor, application, { kind: "application-retired", occasion, facts }, now);
    return { id: application.id };
  });
}

/** The undo of retiring, at any time. */
export async function bringApplicationBack(
  actor: Actor,
  reference: string,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    ensure(mayRetireApplication(actor, application), sentence);
    // The other one is not named: not everybody who may see this one may see that one.
    if (application.mergedIntoId)
      throw new Refusal(
        "conflict",
        "It was a duplicate and is merged. Its merge has to be taken back instead.",
      );
    const { count } = await tx.application.updateMany({
      where: { id: application.id, retiredAt: { not: null } },
      data: { retiredAt: null, retiredBecause: "", changedAt: now },
    });
    if (count === 0) throw new Refusal("conflict", "It is in use already.");
    await recordAudit(tx, actor, "application.retirement-undone", [application.id], {}, now);
    const occasion = `application-back:${application.id}:${now.toISOString()}`;
    const facts = { word: "that it is retired: it is back" };
    await tellThoseConcerned(tx, actor, application, { kind: "application-changed", occasion, facts }, now);
    return { id: application.id };
  });
}
