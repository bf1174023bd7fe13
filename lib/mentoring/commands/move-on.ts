import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Deed } from "@/lib/audit/deeds";
import { database, type Transaction } from "@/lib/foundation/database";
import { addWorkingDays } from "@/lib/foundation/working-days";
import { letGuestOut } from "@/lib/inventory/commands/let-guest-in";
import { notify, settle } from "@/lib/notifications/commands/notify";
import type { NotificationKind } from "@/lib/notifications/kinds";
import { readWorkingCalendar } from "@/lib/people/queries";
import { answerWithinWorkingDays, nextPlace } from "../next-choice";
import { looksAfterIt } from "../outside-view";
import { readMentors } from "../queries/find-mentors";
import { closeHelp } from "./close-help";
import { type HeldHelp, messageAbout, readHelp } from "./find-help";

type Ending = { answer: "declined" | "no-answer" | "handed-back" | "left"; word: string };

const deeds = {
  declined: "help.declined",
  "no-answer": "help.moved-on",
  "handed-back": "help.handed-back",
  left: "help.mentor-left",
} as const satisfies Record<Ending["answer"], Deed>;

const told: Record<Ending["answer"], NotificationKind> = {
  declined: "help-declined",
  "no-answer": "help-moved-on",
  "handed-back": "help-handed-back",
  left: "help-moved-on",
};

/**
 * Takes a request from the mentor who was asked or had claimed it, and passes it to the next choice that can be asked, or
 * to the open queue. The caller holds the request or its application. Answers false when it was somewhere else already.
 */
export async function moveOn(
  tx: Transaction,
  actor: Actor | null,
  help: HeldHelp,
  { answer, word }: Ending,
  now: Date,
) {
  const { id, state, mentorId, mentor, application, askedById } = help;
  if (!mentorId) return false;
  const candidates = (await readMentors(tx, now)).map((one) => ({ ...one, isThere: one.available }));
  const free = help.choices.filter(
    (choice) => choice !== mentorId && !looksAfterIt(choice, application, askedById),
  );
  const place = state === "asked" ? nextPlace(free, candidates, now) : nextPlace([], [], now);
  const calendar = await readWorkingCalendar(tx);
  const movesOnAt = place.mentorId ? addWorkingDays(now, answerWithinWorkingDays, calendar) : null;
  const { count } = await tx.helpRequest.updateMany({
    where: { id, state, mentorId },
    data: {
      ...place,
      movesOnAt,
      ...{ claimedAt: null, mentorDoneAt: null, mentorAnswer: null, makerDoneAt: null, makerAnswer: null },
    },
  });
  if (count === 0) return false;

  await tx.helpAnswer.create({
    data: { requestId: id, mentorId, answer, word, answeredAt: now },
    select: { id: true },
  });
  const name = mentor?.name ?? "The mentor";
  await letGuestOut(tx, actor, { applicationId: application.id, personId: mentorId, name }, now);
  await settle(tx, mentorId, ["help-asked"], application.id, now);
  const deed = deeds[answer];
  await recordAudit(tx, actor, deed, [id, application.id], { mentor: name, answer }, now);

  const message = messageAbout(help);
  const next = candidates.find(({ personId }) => personId === place.mentorId)?.name ?? "";
  const occasion = `${id}:${now.toISOString()}`;
  await notify(
    tx,
    actor,
    [
      {
        ...message,
        personId: askedById,
        kind: told[answer],
        occasion: `help-left:${occasion}`,
        facts: { ...message.facts, who: name, word: word.slice(0, 200), other: next, outcome: answer },
      },
      ...(place.mentorId
        ? [
            {
              ...message,
              personId: place.mentorId,
              kind: "help-asked" as const,
              occasion: `help-asked:${occasion}:${place.mentorId}`,
              facts: { ...message.facts, who: help.askedBy.name },
            },
          ]
        : []),
    ],
    now,
  );
  return true;
}

/**
 * Somebody leaves, or their account is closed: what they were asked goes to the next choice, what they had claimed to the
 * open queue, and what they had asked for themselves is closed. Safe to repeat.
 */
export async function releaseHelpOf(tx: Transaction, actor: Actor | null, personId: string, now: Date) {
  await releaseMenteesOf(tx, actor, personId, now);
  for (const help of await listOpen(tx, { askedById: personId }))
    await closeHelp(tx, actor, help, { state: "closed", because: "Who asked has left" }, now);
}

/** Somebody is a mentor no longer; what they asked for themselves goes on. Safe to repeat. */
export async function releaseMenteesOf(tx: Transaction, actor: Actor | null, personId: string, now: Date) {
  for (const help of await listOpen(tx, { mentorId: personId }))
    await moveOn(tx, actor, help, { answer: "left", word: "" }, now);
}

async function listOpen(tx: Transaction, whose: { askedById: string } | { mentorId: string }) {
  const open = await tx.helpRequest.findMany({
    where: { ...whose, closedAt: null },
    orderBy: { id: "asc" },
    select: { id: true },
  });
  const ids = open.map(({ id }) => id);
  // Held until the end, so that nobody claims in between what is let go of here.
  await tx.$queryRaw`SELECT id FROM help_request WHERE id = ANY (${ids}::uuid[]) ORDER BY id FOR UPDATE`;
  const found = await Promise.all(open.map(({ id }) => readHelp(tx, id)));
  return found.filter((help) => help !== null);
}

const runLength = 50;

/**
 * Moves on what nobody answered in time, and what lies with somebody who is no longer a mentor here. Safe to stop, to
 * repeat and to run in several processes; returns how many moved.
 */
export async function moveRequestsOn(now: Date) {
  for (let moved = 0; ; ) {
    const run = await database.$transaction(async (tx) => {
      const due = await tx.$queryRaw<{ id: string; late: boolean; asker_left: boolean }[]>`
        SELECT r.id::text, (a.left_at IS NOT NULL OR a.disabled_at IS NOT NULL) AS asker_left,
          coalesce(r.state = 'asked' AND r.moves_on_at <= ${now}, false) AS late
        FROM help_request r JOIN person a ON a.id = r.asked_by_id LEFT JOIN person m ON m.id = r.mentor_id
        WHERE r.closed_at IS NULL AND ((r.state = 'asked' AND r.moves_on_at <= ${now})
          OR a.left_at IS NOT NULL OR a.disabled_at IS NOT NULL
          OR m.left_at IS NOT NULL OR m.disabled_at IS NOT NULL OR NOT ('mentor' = ANY (m.roles)))
        ORDER BY r.id LIMIT ${runLength} FOR UPDATE OF r SKIP LOCKED`;
      for (const { id, late, asker_left } of due) {
        const help = await readHelp(tx, id);
        if (!help) continue;
        if (asker_left)
          await closeHelp(tx, null, help, { state: "closed", because: "Who asked has left" }, now);
        else await moveOn(tx, null, help, { answer: late ? "no-answer" : "left", word: "" }, now);
      }
      return due.length;
    });
    moved += run;
    if (run < runLength) return moved;
  }
}
