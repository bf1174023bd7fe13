import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { notify } from "@/lib/notifications/commands/notify";
import { mayReadThread, mayWriteInThread } from "../access";
import { writeMessageSchema } from "../schema";
import { findHelp, messageAbout } from "./find-help";

/** One of the two writes to the other. What is written stands in the thread alone: neither trace nor message repeats it. */
export async function writeMessage(
  actor: Actor,
  requestId: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const help = await findHelp(tx, actor, requestId);
    ensure(mayReadThread(actor, help), "The thread is for the two who work on it alone.");
    const { sendingId, text } = writeMessageSchema.parse(input);
    if (!mayWriteInThread(actor, help))
      throw new Refusal("conflict", "Nobody works on this request at the moment, so nothing was sent.");
    const sent = await tx.helpMessage.findUnique({ where: { sendingId }, select: { authorId: true } });
    if (sent?.authorId === actor.id) return { id: help.application.id, requestId: help.id };
    const message = await tx.helpMessage
      .create({
        data: { requestId: help.id, authorId: actor.id, text, writtenAt: now, sendingId },
        select: { id: true },
      })
      .catch(refuseDuplicate("This was sent already."));
    await recordAudit(tx, actor, "help.message-written", [help.id], {}, now);
    const about = messageAbout(help);
    const other = actor.id === help.askedById ? help.mentorId : help.askedById;
    const facts = { ...about.facts, who: actor.name };
    const occasion = `help-message:${message.id}`;
    if (other)
      await notify(tx, actor, [{ ...about, personId: other, kind: "help-message", occasion, facts }], now);
    return { id: help.application.id, requestId: help.id };
  });
}
