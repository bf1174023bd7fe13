import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { mayChangePlatforms } from "./access";
import { addPlatformSchema } from "./schema";
import { usualPlatforms } from "./usual-platforms";

export async function addPlatform(actor: Actor, input: unknown, transaction?: Transaction) {
  ensure(mayChangePlatforms(actor), "Only administrators can add platforms.");
  const data = addPlatformSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    const { standing, standingSince: since } = data;
    const standings = { create: { standing, since, setBy: actor.name } };
    const platform = await tx.platform
      .create({ data: { ...data, standings }, select: { id: true } })
      .catch(refuseDuplicate(`There is already a platform called “${data.name}”.`));
    await recordAudit(tx, actor, "platform.added", [platform.id], {
      name: data.name,
      standing: data.standing,
    });
    return platform;
  });
}

/** Gives a new organisation something to begin with. Safe to repeat: what exists stays as it is. */
export async function addUsualPlatforms(actor: Actor, now: Date, transaction?: Transaction) {
  ensure(mayChangePlatforms(actor), "Only administrators can add platforms.");
  const standingSince = now.toISOString().slice(0, 10);

  return inTransaction(transaction, async (tx) => {
    const existing = await tx.platform.findMany({ select: { name: true } });
    const known = new Set(existing.map(({ name }) => name));
    for (const platform of usualPlatforms) {
      if (!known.has(platform.name)) await addPlatform(actor, { ...platform, standingSince }, tx);
    }
  });
}
