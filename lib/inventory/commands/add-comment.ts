import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { addCommentSchema } from "../schema";
import { ensureInUse, findHeldApplication } from "./find-held-application";
import { tellThoseConcerned } from "./tell-those-concerned";

const mostAnHour = 30;
const hourMs = 3_600_000;
const wordLength = 200;

/** Whoever sees the card may write. Safe to repeat with the same `sendingId`. */
export async function addComment(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    const { sendingId, text } = addCommentSchema.parse(input);
    const sent = await tx.applicationComment.findUnique({
      where: { sendingId },
      select: { id: true, authorId: true, applicationId: true },
    });
    if (sent?.authorId === actor.id && sent.applicationId === application.id)
      return { id: application.id, commentId: sent.id };
    if (sent)
      throw new Refusal("conflict", "This was sent already. Please reload the page before you write again.");
    ensureInUse(application, "It is retired, so nothing can be added. What you typed is still here.");
    await refuseFlood(tx, actor, now);
    const comment = await tx.applicationComment.create({
      data: { applicationId: application.id, authorId: actor.id, text, writtenAt: now, sendingId },
      select: { id: true },
    });
    await recordAudit(tx, actor, "application.commented", [application.id], { comment: comment.id }, now);
    const news = {
      kind: "comment-added" as const,
      occasion: `comment-added:${comment.id}`,
      facts: { word: beginningOf(text) },
      place: `?tab=comments#comment-${comment.id}`,
    };
    const wroteBefore = { comments: { some: { applicationId: application.id, removedAt: null } } };
    await tellThoseConcerned(tx, actor, application, news, now, [wroteBefore]);
    return { id: application.id, commentId: comment.id };
  });
}

async function refuseFlood(tx: Transaction, actor: Actor, now: Date) {
  const lately = await tx.applicationComment.count({
    where: { authorId: actor.id, writtenAt: { gt: new Date(now.getTime() - hourMs) } },
  });
  if (lately >= mostAnHour)
    throw new Refusal(
      "too-many",
      `You wrote ${mostAnHour} comments within an hour, so this one has to wait a little. What you typed is still here.`,
    );
}

function beginningOf(text: string) {
  const letters = [...text];
  return letters.length > wordLength ? `${letters.slice(0, wordLength - 1).join("")}…` : text;
}
