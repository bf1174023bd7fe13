import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure } from "@/lib/foundation/refusal";
import { findColleague } from "@/lib/inventory/commands/find-colleague";
import { mayImport, mayImportFor } from "../access";
import type { CandidateValues } from "../candidate";
import { editedSchema } from "../draft";
import { chooseOwnerSchema } from "../schema";
import { holdCandidate, onlyImporters } from "./hold-candidate";

/**
 * Chooses one owner for candidates that wait: all of them, or none. Those without a department go to the owner's, where
 * the actor decides for it.
 */
export async function chooseOwner(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  ensure(mayImport(actor), onlyImporters);
  const { ids, ownerId } = chooseOwnerSchema.parse(input);
  return inTransaction(transaction, async (tx) => {
    const owner = await findColleague(tx, ownerId);
    const orderly = [...new Set(ids)].sort();
    for (const id of orderly) {
      const candidate = await holdCandidate(tx, actor, id, ["new"]);
      const { title = "" } = candidate.values as CandidateValues;
      const edited = { ...editedSchema.parse(candidate.edited), ownerId };
      const departmentId =
        candidate.departmentId ??
        (mayImportFor(actor, owner.departmentId) ? owner.departmentId : candidate.departmentId);
      await tx.importCandidate.update({
        where: { id: candidate.id },
        data: { edited, departmentId, changedAt: now },
        select: { id: true },
      });
      await recordAudit(
        tx,
        actor,
        "candidate.owner-chosen",
        [candidate.id, ownerId],
        { title, to: owner.name },
        now,
      );
    }
    return { chosen: orderly.length, name: owner.name };
  });
}
