import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayChangePlatforms } from "./access";
import { addPlatformSchema } from "./schema";

export async function addPlatform(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(mayChangePlatforms(actor), "Only administrators can add platforms.");
  const data = addPlatformSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const platform = await tx.platform
      .create({ data, select: { id: true } })
      .catch(refuseDuplicate(`There is already a platform called “${data.name}”.`));
    await recordAudit(tx, actor, "platform.added", [platform.id], {
      name: data.name,
      standing: data.standing,
    });
    return platform;
  });
}
