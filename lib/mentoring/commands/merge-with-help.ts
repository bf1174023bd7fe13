import type { Actor } from "@/lib/access/actor";
import { mergeWithLinks } from "@/lib/dependencies/commands/merge-with-links";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { closeHelpOf } from "./close-help";

/**
 * Merges a duplicate into what stays, with what they read from. The request for help that is open ends: those who look
 * after what stays have agreed to nobody's seeing it.
 */
export async function mergeWithHelp(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const merged = await mergeWithLinks(actor, reference, input, now, tx);
    await closeHelpOf(tx, actor, merged.id, "The application was merged into another one", now);
    return merged;
  });
}
