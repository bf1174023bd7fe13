import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { mergeApplications } from "@/lib/inventory/commands/merge-applications";
import { takeMergeBack } from "@/lib/inventory/commands/take-merge-back";
import { moveLinksAndSources, moveLinksAndSourcesBack } from "./move-links-and-sources";

/** Merges a duplicate into what stays, with what they read from. */
export async function mergeWithLinks(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, (tx) =>
    mergeApplications(actor, reference, input, moveLinksAndSources, now, tx),
  );
}

/** The undo. */
export async function takeMergeWithLinksBack(
  actor: Actor,
  reference: string,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, (tx) =>
    takeMergeBack(actor, reference, moveLinksAndSourcesBack, now, tx),
  );
}
