import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayRegisterForColleagues } from "../access";
import { titleKey } from "../lookalikes";
import { referenceOf } from "../reference";
import { registerForColleagueSchema } from "../schema";
import { ensureColleague, findColleague } from "./find-colleague";
import { tellOwnerOfMany, tellPerson } from "./tell-those-concerned";

/**
 * Registers in somebody's name what another list says of them, and tells them; of all with the same `sending` in one
 * message. They have not said that it is true, so nothing counts as confirmed.
 */
export async function registerForColleague(
  actor: Actor,
  input: unknown,
  now: Date,
  transaction?: Transaction,
  sending: string | null = null,
) {
  const { secondOwnerId, ...answers } = registerForColleagueSchema.parse(input);
  ensure(
    mayRegisterForColleagues(actor, answers.departmentId),
    "Only IT analysts, administrators and the manager of the department register applications for others.",
  );

  return inTransaction(transaction, async (tx) => {
    const owner = await findColleague(tx, answers.ownerId);
    if (secondOwnerId) await ensureColleague(tx, answers.ownerId, secondOwnerId);
    const application = await tx.application
      .create({
        data: {
          ...answers,
          titleKey: titleKey(answers.title),
          secondOwnerId,
          secondOwnerAskedAt: secondOwnerId ? now : null,
          registeredAt: now,
          changedAt: now,
        },
        select: {
          id: true,
          number: true,
          title: true,
          ownerId: true,
          secondOwnerId: true,
          secondOwnerConfirmedAt: true,
          confidential: true,
        },
      })
      .catch(refuseDuplicate("This was registered a moment ago."));

    const { id, number, title } = application;
    const facts = { title, to: owner.name };
    await recordAudit(tx, actor, "application.registered-for", [id], facts, now);
    const kind = "application-registered";
    const news = { kind, occasion: `${kind}:${sending ?? id}` } as const;
    if (answers.ownerId !== actor.id && sending) await tellOwnerOfMany(tx, actor, application, news, now);
    else if (answers.ownerId !== actor.id)
      await tellPerson(tx, actor, application, answers.ownerId, news, now);
    return { id, reference: referenceOf(number) };
  });
}
