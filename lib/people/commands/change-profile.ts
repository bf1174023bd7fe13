import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { changedFields } from "../changed-fields";
import { changeProfileSchema } from "../schema";

/** How somebody reads: for themselves only, and their name is not theirs to change here. */
export async function changeProfile(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  const data = changeProfileSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const before = await tx.person.findUniqueOrThrow({
      where: { id: actor.id },
      select: { locale: true, timeZone: true, theme: true },
    });
    const changes = changedFields(before, data);
    if (Object.keys(changes).length === 0) return data;
    await tx.person.update({ where: { id: actor.id }, data, select: { id: true } });
    await recordAudit(tx, actor, "profile.changed", [actor.id], changes, now);
    return data;
  });
}
