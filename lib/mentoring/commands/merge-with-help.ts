import type { Actor } from "@/lib/access/actor";
import { mergeWithLinks } from "@/lib/dependencies/commands/merge-with-links";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { carryHelpOver } from "./close-help";

/** Merges a duplicate into what stays, with what they read from and the request for help that is open. */
export async function mergeWithHelp(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const merged = await mergeWithLinks(actor, reference, input, now, tx);
    const [staysId] = merged.released;
    if (staysId) await carryHelpOver(tx, actor, merged.id, staysId, now);
    return merged;
  });
}
