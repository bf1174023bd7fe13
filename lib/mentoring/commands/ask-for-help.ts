import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { addWorkingDays } from "@/lib/foundation/working-days";
import { mayAskForHelp } from "@/lib/inventory/access";
import { ensureInUse, findHeldApplication } from "@/lib/inventory/commands/find-held-application";
import { type ApplicationKind, applicationKinds } from "@/lib/inventory/kinds";
import { getApplicationCard } from "@/lib/inventory/queries";
import { notify } from "@/lib/notifications/commands/notify";
import { readWorkingCalendar } from "@/lib/people/queries";
import { answerWithinWorkingDays, canBeAsked } from "../next-choice";
import { looksAfterIt } from "../outside-view";
import { findMentorsFor, readMentors } from "../queries/find-mentors";
import { readSnapshot } from "../queries/read-snapshot";
import { askForHelpSchema } from "../schema";
import { messageAbout } from "./find-help";

const notTheirs = "Only its owners and their manager can ask for help with this application.";

/**
 * Asks one mentor, or anyone. What is shown before somebody claims it is taken now and stays as it was. Sending the same
 * form twice asks once. @throws Refusal `conflict` while another request for this application is open.
 */
export async function askForHelp(
  actor: Actor,
  reference: string,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayAskForHelp(actor, await getApplicationCard(actor, reference)), notTheirs);
  const { sendingId, mentorId, about, question, ...ticks } = askForHelpSchema.parse(input);
  const snapshot = await readSnapshot(actor, reference, ticks, now);

  return inTransaction(transaction, async (tx) => {
    const application = await findHeldApplication(tx, actor, reference);
    // Asked again in its turn: it may have been handed over since the card was read.
    ensure(mayAskForHelp(actor, application), notTheirs);
    ensureInUse(application, "It is retired. Bring it back before you ask for help with it.");
    const sent = await tx.helpRequest.findUnique({
      where: { sendingId },
      select: { id: true, askedById: true, applicationId: true },
    });
    if (sent?.askedById === actor.id && sent.applicationId === application.id)
      return { id: application.id, requestId: sent.id };
    if (mentorId) {
      if (looksAfterIt(mentorId, application, actor.id))
        throw new Refusal(
          "conflict",
          "That person looks after it already. Choose another mentor, or ask anyone.",
        );
      await ensureCanBeAsked(tx, mentorId, now);
    }

    const choices = mentorId ? await otherChoices(tx, actor, application.id, mentorId, now) : [];
    const calendar = await readWorkingCalendar(tx);
    const movesOnAt = mentorId ? addWorkingDays(now, answerWithinWorkingDays, calendar) : null;
    const state = mentorId ? "asked" : "open";
    const request = await tx.helpRequest
      .create({
        data: {
          applicationId: application.id,
          askedById: actor.id,
          ...{ about, question, snapshot, state, mentorId, choices, movesOnAt, sendingId },
          askedAt: now,
        },
        select: { id: true },
      })
      .catch(
        refuseDuplicate(
          "Somebody has asked for help with this application already. Open that request, or take it back first.",
        ),
      );
    await recordAudit(tx, actor, "help.asked", [request.id, application.id], { about }, now);
    const message = messageAbout({ id: request.id, application: { ...application } });
    const who = { who: actor.name, word: question.slice(0, 200) };
    const messages = mentorId
      ? [
          {
            ...message,
            personId: mentorId,
            kind: "help-asked" as const,
            occasion: `help-asked:${request.id}:${mentorId}`,
            facts: { ...message.facts, ...who },
          },
        ]
      : [];
    await notify(tx, actor, messages, now);
    return { id: application.id, requestId: request.id };
  });
}

async function ensureCanBeAsked(tx: Transaction, mentorId: string, now: Date) {
  const mentor = (await readMentors(tx, now)).find(({ personId }) => personId === mentorId);
  if (!mentor || !canBeAsked({ ...mentor, isThere: mentor.available }, now))
    throw new Refusal(
      "conflict",
      `${mentor?.name ?? "That mentor"} has no room at the moment. What you wrote is still here: choose another mentor, or ask anyone.`,
    );
}

/** The two others of the three best, for when the first has no time. */
async function otherChoices(
  tx: Transaction,
  actor: Actor,
  applicationId: string,
  mentorId: string,
  now: Date,
) {
  const application = await tx.application.findUniqueOrThrow({
    where: { id: applicationId },
    select: {
      platform: { select: { name: true } },
      kind: true,
      ownerId: true,
      secondOwnerId: true,
      secondOwnerConfirmedAt: true,
      departmentId: true,
    },
  });
  const { platform, kind, ownerId, departmentId } = application;
  const sought = { platform: platform?.name ?? null, kind: kindOf(kind), ownerId, departmentId };
  const matches = await findMentorsFor(actor, sought, now, tx);
  return matches
    .map(({ mentor }) => mentor.personId)
    .filter((personId) => personId !== mentorId && !looksAfterIt(personId, application, actor.id))
    .slice(0, 2);
}

function kindOf(word: string): ApplicationKind {
  return applicationKinds.find((known) => known === word) ?? "other";
}
