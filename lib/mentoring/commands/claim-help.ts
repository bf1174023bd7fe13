import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { takeTurn } from "@/lib/inventory/commands/find-held-application";
import { letGuestIn } from "@/lib/inventory/commands/let-guest-in";
import { notify, settle } from "@/lib/notifications/commands/notify";
import { mayBecomeMentor } from "../access";
import { looksAfterIt } from "../outside-view";
import {
  ensureApplicationInUse,
  type HeldHelp,
  messageAbout,
  readHelp,
  refuseMissingHelp,
} from "./find-help";

/**
 * A mentor accepts what they were asked, or claims from the open queue: exactly one wins, whoever comes at the same
 * moment. @throws Refusal `conflict` that names who won, or says that the mentor has no place left.
 */
export async function claimHelp(actor: Actor, requestId: unknown, now: Date, transaction?: Transaction) {
  ensure(mayBecomeMentor(actor), "Only mentors claim requests. An administrator can give you the role.");
  const { data: id } = z.uuid().safeParse(requestId);
  if (!id) throw refuseMissingHelp();

  return inTransaction(transaction, async (tx) => {
    // Read without asking what may be seen: who came too late is told who won, and nothing else.
    const first = await readHelp(tx, id);
    if (!first) throw refuseMissingHelp();
    await takeTurn(tx, first.application.number);
    const help = (await readHelp(tx, id)) ?? first;
    await ensureFreePlace(tx, actor);
    ensureClaimable(actor, help);
    const { count } = await tx.helpRequest.updateMany({
      where: { id, OR: [{ state: "open" }, { state: "asked", mentorId: actor.id }] },
      data: { state: "claimed", mentorId: actor.id, claimedAt: now, movesOnAt: null },
    });
    if (count === 0) throw refuseMissingHelp();

    const { application, state } = help;
    await letGuestIn(tx, actor, { applicationId: application.id, personId: actor.id, name: actor.name }, now);
    const wasAsked = state === "asked";
    const deed = wasAsked ? "help.accepted" : "help.claimed";
    await recordAudit(tx, actor, deed, [id, application.id], {}, now);
    await settle(tx, actor.id, ["help-asked"], application.id, now);
    const message = messageAbout(help);
    await notify(
      tx,
      actor,
      [
        {
          ...message,
          personId: help.askedById,
          kind: wasAsked ? "help-accepted" : "help-claimed",
          occasion: `help-claimed:${id}:${now.toISOString()}`,
          facts: { ...message.facts, who: actor.name },
        },
      ],
      now,
    );
    return { id: application.id, requestId: id };
  });
}

function ensureClaimable(actor: Actor, help: HeldHelp) {
  const { state, mentorId, mentor, application } = help;
  if (mentorId === actor.id && state === "claimed")
    throw new Refusal("conflict", "You have claimed this already.");
  if (state === "claimed")
    throw new Refusal(
      "conflict",
      `${mentor?.name ?? "Somebody else"} claimed this a moment ago. Others still wait.`,
    );
  if (state !== "open" && !(state === "asked" && mentorId === actor.id)) throw refuseMissingHelp();
  ensureApplicationInUse(help);
  if (looksAfterIt(actor.id, application, help.askedById))
    throw new Refusal(
      "conflict",
      "You look after this application yourself: another mentor's eyes see more.",
    );
}

/** Claims of one mentor wait for each other, so that nobody has more mentees than places. */
async function ensureFreePlace(tx: Transaction, actor: Actor) {
  const [mentor] = await tx.$queryRaw<{ capacity: number }[]>`
    SELECT capacity FROM mentor WHERE person_id = ${actor.id}::uuid FOR UPDATE`;
  if (!mentor)
    throw new Refusal(
      "conflict",
      "Say first what you help with and how many at a time: open your mentor profile.",
    );
  const mentees = await tx.helpRequest.count({ where: { mentorId: actor.id, state: "claimed" } });
  if (mentees >= mentor.capacity)
    throw new Refusal(
      "conflict",
      `You have ${mentees} of ${mentor.capacity} places taken. Finish one, hand one back, or offer more places in your profile.`,
    );
}
