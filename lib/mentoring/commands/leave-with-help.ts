import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { type Leaver as LeaverOfMany, noteLeavers } from "@/lib/people/commands/bring-people";
import { closeAccount, noteLeaver } from "@/lib/people/commands/change-person";
import { takeRole } from "@/lib/people/commands/grant-roles";
import { roleOfPersonSchema } from "@/lib/people/schema";
import { releaseHelpOf, releaseMenteesOf } from "./move-on";

type Leaver = { personId: string; leftOn: unknown };

/** Notes that somebody has left, and lets go of whom they helped and what they had asked. */
export async function noteLeaverWithHelp(actor: Actor, input: Leaver, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const left = await noteLeaver(actor, input, now, tx);
    await releaseHelpOf(tx, actor, input.personId, now);
    return left;
  });
}

/** Notes that many have left, likewise; nothing is sure before `finishPeople`. */
export async function noteLeaversWithHelp(
  tx: Transaction,
  actor: Actor,
  leavers: readonly LeaverOfMany[],
  now: Date,
) {
  const left = await noteLeavers(tx, actor, leavers, now);
  const concerned = await tx.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT p.id::text FROM unnest(${left}::uuid[]) AS p (id)
      JOIN help_request r ON r.closed_at IS NULL AND (r.asked_by_id = p.id OR r.mentor_id = p.id) ORDER BY 1`;
  for (const { id } of concerned) await releaseHelpOf(tx, actor, id, now);
}

/** Closes an account, likewise. */
export async function closeAccountWithHelp(
  actor: Actor,
  personId: string,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const closed = await closeAccount(actor, personId, now, tx);
    await releaseHelpOf(tx, actor, personId, now);
    return closed;
  });
}

/** Takes a role; who is a mentor no longer lets go of whom they helped. */
export async function takeRoleWithHelp(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const taken = await takeRole(actor, input, now, tx);
    const { personId, role } = roleOfPersonSchema.parse(input);
    if (role === "mentor") await releaseMenteesOf(tx, actor, personId, now);
    return taken;
  });
}
