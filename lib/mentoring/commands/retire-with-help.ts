import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { retireApplication } from "@/lib/inventory/commands/retire-application";
import { closeHelpOf } from "./close-help";

/** Retires an application, and ends the request for help that nobody needs any longer. */
export async function retireWithHelp(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const retired = await retireApplication(actor, reference, input, now, tx);
    await closeHelpOf(tx, actor, retired.id, "The application was retired", now);
    return retired;
  });
}
