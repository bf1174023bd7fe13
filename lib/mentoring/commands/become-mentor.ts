import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayBecomeMentor } from "../access";
import { becomeMentorSchema } from "../schema";

/** Mentors add themselves: nobody is offered as one without having said so. */
export async function becomeMentor(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(
    mayBecomeMentor(actor),
    "Ask an administrator for the mentor role first; then you can say what you help with.",
  );
  const data = becomeMentorSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    await tx.mentor
      .create({ data: { ...data, personId: actor.id }, select: { personId: true } })
      .catch(refuseDuplicate("You are a mentor already."));
    await recordAudit(tx, actor, "mentor.added", [actor.id], {
      platforms: data.platforms,
      topics: data.topics,
    });
    return { id: actor.id };
  });
}

/** A mentor changes what they help with, how many at a time, and when. */
export async function changeMentorProfile(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(mayBecomeMentor(actor), "Ask an administrator for the mentor role first.");
  const data = becomeMentorSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const { count } = await tx.mentor.updateMany({ where: { personId: actor.id }, data });
    if (count === 0) return becomeMentor(actor, input, tx);
    const { platforms, topics, capacity, available } = data;
    await recordAudit(tx, actor, "mentor.changed", [actor.id], { platforms, topics, capacity, available });
    return { id: actor.id };
  });
}
