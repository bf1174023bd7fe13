import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";
import { letGuestOut } from "@/lib/inventory/commands/let-guest-in";
import { notify, settle } from "@/lib/notifications/commands/notify";
import { type HeldHelp, messageAbout, readHelp } from "./find-help";

type Ending = { state: "withdrawn" | "closed"; because: string };

/** Ends a request that is open; both sides are told. Safe to repeat. */
export async function closeHelp(
  tx: Transaction,
  actor: Actor | null,
  help: HeldHelp,
  { state, because }: Ending,
  now: Date,
) {
  const { id, application, mentorId, mentor } = help;
  const { count } = await tx.helpRequest.updateMany({
    where: { id, closedAt: null },
    data: { state, closedAt: now, closedBecause: because, movesOnAt: null },
  });
  if (count === 0) return false;
  if (mentorId) {
    const guest = { applicationId: application.id, personId: mentorId, name: mentor?.name ?? "The mentor" };
    await letGuestOut(tx, actor, guest, now);
  }
  for (const personId of [help.askedById, ...(mentorId ? [mentorId] : [])])
    await settle(tx, personId, ["help-asked", "help-finished"], application.id, now);
  const deed = state === "withdrawn" ? "help.withdrawn" : "help.closed";
  await recordAudit(tx, actor, deed, [id, application.id], { because }, now);
  const message = messageAbout(help);
  const people = [help.askedById, ...(mentorId ? [mentorId] : [])];
  await notify(
    tx,
    actor,
    people.map((personId) => ({
      ...message,
      personId,
      kind: "help-closed" as const,
      occasion: `help-closed:${id}`,
      facts: { ...message.facts, who: actor?.name ?? "", outcome: state, word: because },
    })),
    now,
  );
  return true;
}

/** An application is retired: nobody works on its request any longer. Safe to repeat. */
export async function closeHelpOf(
  tx: Transaction,
  actor: Actor,
  applicationId: string,
  because: string,
  now: Date,
) {
  const help = await findOpenHelp(tx, applicationId);
  if (help) await closeHelp(tx, actor, help, { state: "closed", because }, now);
}

async function findOpenHelp(tx: Transaction, applicationId: string) {
  const open = await tx.helpRequest.findFirst({
    where: { applicationId, closedAt: null },
    select: { id: true },
  });
  return open ? readHelp(tx, open.id) : null;
}
