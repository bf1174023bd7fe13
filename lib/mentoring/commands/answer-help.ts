import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { addWorkingDays } from "@/lib/foundation/working-days";
import { mayAskForHelp } from "@/lib/inventory/access";
import { notify, settle } from "@/lib/notifications/commands/notify";
import { readWorkingCalendar } from "@/lib/people/queries";
import { mayAssignHelp } from "../access";
import { answerWithinWorkingDays, canBeAsked } from "../next-choice";
import { looksAfterIt } from "../outside-view";
import { readMentors } from "../queries/find-mentors";
import { declineHelpSchema, handBackSchema } from "../schema";
import { closeHelp } from "./close-help";
import { ensureApplicationInUse, findHelp, messageAbout } from "./find-help";
import { moveOn } from "./move-on";

const overtaken = "This request has moved on meanwhile, so nothing was changed.";

/** The mentor who was asked has no time; it goes to the next choice. */
export async function declineHelp(
  actor: Actor,
  requestId: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const help = await findHelp(tx, actor, requestId);
    ensure(help.mentorId === actor.id, "Only the mentor who was asked can decline.");
    const { word } = declineHelpSchema.parse(input);
    if (help.state !== "asked") throw new Refusal("conflict", overtaken);
    await moveOn(tx, actor, help, { answer: "declined", word }, now);
    return { id: help.application.id, requestId: help.id };
  });
}

/** The mentor who has claimed it gives it back to the open queue, and sees the card alone from then on. */
export async function handHelpBack(
  actor: Actor,
  requestId: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const help = await findHelp(tx, actor, requestId);
    ensure(help.mentorId === actor.id, "Only the mentor who has claimed it can hand it back.");
    const { word } = handBackSchema.parse(input);
    if (help.state !== "claimed") throw new Refusal("conflict", overtaken);
    await moveOn(tx, actor, help, { answer: "handed-back", word }, now);
    return { id: help.application.id, requestId: help.id };
  });
}

/** Whoever may ask takes the request back. */
export async function withdrawHelp(actor: Actor, requestId: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const help = await findHelp(tx, actor, requestId);
    ensure(
      help.askedById === actor.id || mayAskForHelp(actor, help.application),
      "Only those who asked, and those who look after the application, can take this back.",
    );
    const because = `${actor.name} took it back`;
    const isClosed = await closeHelp(tx, actor, help, { state: "withdrawn", because }, now);
    if (!isClosed) throw new Refusal("conflict", "It has ended already, so there is nothing to take back.");
    return { id: help.application.id, requestId: help.id };
  });
}

const assignSchema = z.uuid("Choose one of the mentors.");

/** IT, or a manager for their departments, asks a mentor about a request that waits. The mentor still decides. */
export async function assignHelp(
  actor: Actor,
  requestId: unknown,
  mentorId: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const help = await findHelp(tx, actor, requestId);
    ensure(
      mayAssignHelp(actor, help.application),
      "Only IT analysts and the department's managers can choose a mentor for somebody else.",
    );
    const chosen = assignSchema.parse(mentorId);
    ensureApplicationInUse(help);
    const mentor = (await readMentors(tx, now)).find(({ personId }) => personId === chosen);
    if (!mentor || !canBeAsked({ ...mentor, isThere: mentor.available }, now))
      throw new Refusal("conflict", `${mentor?.name ?? "That mentor"} has no room at the moment.`);
    if (looksAfterIt(chosen, help.application, help.askedById))
      throw new Refusal("conflict", `${mentor.name} looks after it already. Choose another mentor.`);
    const movesOnAt = addWorkingDays(now, answerWithinWorkingDays, await readWorkingCalendar(tx));
    const { application, state, mentorId: before } = help;
    const choices = help.choices.filter((id) => id !== chosen && id !== before);
    const { count } = await tx.helpRequest.updateMany({
      where: { id: help.id, state: { in: ["open", "asked"] }, mentorId: before },
      data: { state: "asked", mentorId: chosen, choices, movesOnAt },
    });
    if (count === 0) throw new Refusal("conflict", overtaken);
    if (before && state === "asked") {
      await tx.helpAnswer.create({
        data: { requestId: help.id, mentorId: before, answer: "replaced", answeredAt: now },
        select: { id: true },
      });
      await settle(tx, before, ["help-asked"], application.id, now);
    }
    await recordAudit(tx, actor, "help.assigned", [help.id, application.id], { to: mentor.name }, now);
    const message = messageAbout(help);
    const facts = { ...message.facts, who: help.askedBy.name };
    const occasion = `help-asked:${help.id}:${now.toISOString()}`;
    await notify(tx, actor, [{ ...message, personId: chosen, kind: "help-asked", occasion, facts }], now);
    return { id: application.id, requestId: help.id };
  });
}
