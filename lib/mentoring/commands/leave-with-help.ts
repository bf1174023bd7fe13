import type { Actor } from "@/lib/access/actor";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
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
