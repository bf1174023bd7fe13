import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { notify } from "@/lib/notifications/commands/notify";
import { peopleWhoSee } from "../access";
import { referenceOf } from "../reference";
import { addCommentSchema } from "../schema";
import { ensureInUse, findHeldApplication } from "./find-held-application";

const mostAnHour = 30;
const hourMs = 3_600_000;
const wordLength = 200;

type Commented = Awaited<ReturnType<typeof findHeldApplication>>;

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
    await tellThoseConcerned(tx, actor, application, { id: comment.id, text }, now);
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

/** Its owners, those who follow it and those who wrote before, as far as they may see it now. */
async function tellThoseConcerned(
  tx: Transaction,
  actor: Actor,
  application: Commented,
  comment: { id: string; text: string },
  now: Date,
) {
  const { id: applicationId, ownerId, secondOwnerId, secondOwnerConfirmedAt } = application;
  const owners = secondOwnerId && secondOwnerConfirmedAt ? [ownerId, secondOwnerId] : [ownerId];
  const people = await tx.person.findMany({
    where: {
      AND: [
        peopleWhoSee(application),
        {
          OR: [
            { id: { in: owners } },
            { follows: { some: { applicationId } } },
            { comments: { some: { applicationId, removedAt: null } } },
          ],
        },
      ],
    },
    select: { id: true },
  });
  const reference = referenceOf(application.number);
  const message = {
    kind: "comment-added",
    occasion: `comment-added:${comment.id}`,
    applicationId,
    address: `/applications/${reference}?tab=comments#comment-${comment.id}`,
    facts: { who: actor.name, application: application.title, reference, word: beginningOf(comment.text) },
  } as const;
  await notify(
    tx,
    actor,
    people.map(({ id: personId }) => ({ personId, ...message })),
    now,
  );
}

function beginningOf(text: string) {
  const letters = [...text];
  return letters.length > wordLength ? `${letters.slice(0, wordLength - 1).join("")}…` : text;
}
