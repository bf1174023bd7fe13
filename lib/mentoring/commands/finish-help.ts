import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { letGuestOut } from "@/lib/inventory/commands/let-guest-in";
import { notify, settle } from "@/lib/notifications/commands/notify";
import { recordMentorReview } from "@/lib/risk/commands";
import { mayReadThread } from "../access";
import { countsAsReview } from "../help-topics";
import { finishAsMakerSchema, finishAsMentorSchema } from "../schema";
import { ensureApplicationInUse, findHelp, type HeldHelp, messageAbout, readHelp } from "./find-help";

const notTheirs = "Only the two who work on it can say that it is done.";

/**
 * Each of the two answers one question; when both have, it is done and a finished review counts as a control. Through
 * `changeAndScore`, so that the risk moves at once.
 */
export async function finishHelp(
  actor: Actor,
  requestId: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const help = await findHelp(tx, actor, requestId);
    ensure(mayReadThread(actor, help), notTheirs);
    const isMentor = actor.id === help.mentorId;
    const answer = isMentor
      ? { mentorAnswer: finishAsMentorSchema.parse(input).answer, mentorDoneAt: now }
      : { makerAnswer: finishAsMakerSchema.parse(input).answer, makerDoneAt: now };
    ensureApplicationInUse(help);
    const { count } = await tx.helpRequest.updateMany({
      where: { id: help.id, state: "claimed" },
      data: answer,
    });
    if (count === 0)
      throw new Refusal("conflict", "It is not being worked on, so there is nothing to finish.");
    await recordAudit(tx, actor, "help.finished", [help.id, help.application.id], {}, now);
    const after = await readHelp(tx, help.id);
    const isDone = after?.mentorDoneAt && after.makerDoneAt ? await endHelp(tx, actor, after, now) : false;
    await settle(tx, actor.id, ["help-finished"], help.application.id, now);
    await tellOther(tx, actor, help, isDone, now);
    return { id: help.application.id, requestId: help.id, isDone };
  });
}

/** Until both have said so, either can take their answer back. */
export async function takeFinishBack(actor: Actor, requestId: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const help = await findHelp(tx, actor, requestId);
    ensure(mayReadThread(actor, help), notTheirs);
    const isMentor = actor.id === help.mentorId;
    const { count } = await tx.helpRequest.updateMany({
      where: { id: help.id, state: "claimed" },
      data: isMentor ? { mentorAnswer: null, mentorDoneAt: null } : { makerAnswer: null, makerDoneAt: null },
    });
    if (count === 0) throw new Refusal("conflict", "Both have said that it is done, so it has ended.");
    await recordAudit(tx, actor, "help.finish-taken-back", [help.id, help.application.id], {}, now);
    return { id: help.application.id, requestId: help.id };
  });
}

async function endHelp(tx: Transaction, actor: Actor, help: HeldHelp, now: Date) {
  const { id, application, mentorId, mentor, about, mentorAnswer } = help;
  await tx.helpRequest.updateMany({ where: { id }, data: { state: "done", closedAt: now } });
  await recordAudit(tx, actor, "help.done", [id, application.id], {}, now);
  if (!mentorId) return true;
  const name = mentor?.name ?? "The mentor";
  await letGuestOut(tx, actor, { applicationId: application.id, personId: mentorId, name }, now);
  if (countsAsReview(about, mentorAnswer)) {
    const note = `${name} looked it through.`;
    await recordMentorReview(tx, actor, { applicationId: application.id, mentorId, note }, now);
  }
  return true;
}

async function tellOther(tx: Transaction, actor: Actor, help: HeldHelp, isDone: boolean, now: Date) {
  const message = messageAbout(help);
  const outcome = isDone ? "done" : "answered";
  const people = [help.askedById, ...(help.mentorId ? [help.mentorId] : [])];
  await notify(
    tx,
    actor,
    people.map((personId) => ({
      ...message,
      personId,
      kind: "help-finished" as const,
      occasion: `help-finished:${help.id}:${outcome}:${now.toISOString()}`,
      facts: { ...message.facts, who: actor.name, outcome },
    })),
    now,
  );
}
