import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { holdColumns, mayRemoveComment, visibleApplications } from "../access";

/** Its text is shown to nobody any more; that somebody removed it is. It can be put back by whoever removed it. */
export async function removeComment(actor: Actor, commentId: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const comment = await findComment(tx, actor, commentId);
    const { id, applicationId } = comment;
    ensure(
      mayRemoveComment(actor, comment.application, comment),
      "Only who wrote it, its owners and IT analysts can remove this comment.",
    );
    const { count } = await tx.applicationComment.updateMany({
      where: { id, removedAt: null },
      data: { removedAt: now, removedById: actor.id },
    });
    if (count === 0) throw new Refusal("conflict", "It was removed already.");
    await recordAudit(tx, actor, "application.comment-removed", [applicationId], { comment: id }, now);
    return { id: applicationId };
  });
}

/** The undo, for whoever removed it. */
export async function restoreComment(actor: Actor, commentId: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const { id, applicationId, removedAt, removedById } = await findComment(tx, actor, commentId);
    if (!removedAt) throw new Refusal("conflict", "It is there already.");
    ensure(removedById === actor.id, "Only who removed it can put this comment back.");
    await tx.applicationComment.updateMany({
      where: { id, removedById: actor.id },
      data: { removedAt: null, removedById: null },
    });
    await recordAudit(tx, actor, "application.comment-restored", [applicationId], { comment: id }, now);
    return { id: applicationId };
  });
}

async function findComment(tx: Transaction, actor: Actor, commentId: unknown) {
  const { data: id } = z.uuid().safeParse(commentId);
  const comment = id
    ? await tx.applicationComment.findFirst({
        where: { id, application: { AND: [visibleApplications(actor)] } },
        select: {
          id: true,
          applicationId: true,
          authorId: true,
          removedAt: true,
          removedById: true,
          application: { select: holdColumns },
        },
      })
    : null;
  if (!comment) throw new Refusal("not-found", "There is no such comment, or it is not for your eyes.");
  return comment;
}
