import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseMissing, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayRegisterApplicationFor, mayRegisterApplications } from "../access";
import { titleKey } from "../lookalikes";
import { referenceOf } from "../reference";
import { registerApplicationSchema } from "../schema";
import { ensureColleague } from "./find-colleague";

/** Sending the same form twice registers once. Registering counts as the first “still true”. */
export async function registerApplication(
  actor: Actor,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensureMayRegister(actor);
  const { secondOwnerId, ...answers } = registerApplicationSchema.parse(input);
  ensure(
    mayRegisterApplicationFor(actor, answers.departmentId),
    "You can register applications for the departments you manage.",
  );

  return inTransaction(transaction, async (tx) => {
    if (secondOwnerId) await ensureColleague(tx, actor.id, secondOwnerId);
    const [application] = await tx.application
      .createManyAndReturn({
        data: {
          ...answers,
          titleKey: titleKey(answers.title),
          ownerId: actor.id,
          secondOwnerId,
          secondOwnerAskedAt: secondOwnerId ? now : null,
          registeredAt: now,
          changedAt: now,
          attestedAt: now,
        },
        skipDuplicates: true,
        select: { id: true, number: true },
      })
      .catch(refuseMissing(chosenIsGone));
    if (!application) return findSent(tx, actor, answers.sendingId);

    await recordAudit(tx, actor, "application.registered", [application.id], { title: answers.title }, now);
    return { id: application.id, reference: referenceOf(application.number), again: false };
  });
}

async function findSent(tx: Transaction, actor: Actor, sendingId: string) {
  const sent = await tx.application.findFirst({
    where: { sendingId, ownerId: actor.id },
    select: { id: true, number: true },
  });
  if (!sent) throw new Refusal("conflict", "This was registered a moment ago.");
  return { id: sent.id, reference: referenceOf(sent.number), again: true };
}

export const chosenIsGone =
  "The department or the platform that was chosen is not there any more. Choose another one.";

/** For every way of registering, before it looks at what was typed. */
export function ensureMayRegister(actor: Actor) {
  ensure(
    mayRegisterApplications(actor),
    "Only people who build tools, and the analysts and managers who help them, register applications.",
  );
}
