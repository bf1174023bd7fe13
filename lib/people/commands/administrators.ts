import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { findActorOfPerson } from "../sign-in";

const directoryLock = 7_202_612;
const freshMinutes = 10;

const rolesNeedIt = `Roles decide who sees what, so they need a sign-in of the last ${freshMinutes} minutes. Nothing was changed: sign in again, then repeat it.`;

/**
 * One change of roles, departments or accounts at a time, by somebody who is still an administrator: two that cross each
 * other are decided one after the other.
 */
export async function takeDirectoryTurn(tx: Transaction, actor: Actor) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${directoryLock})`;
  const current = await findActorOfPerson(actor.id, tx);
  ensure(
    Boolean(current?.roles.includes("administrator")),
    "You are not an administrator any more, so nothing was changed.",
  );
}

export async function listActiveAdministrators(tx: Transaction) {
  return tx.person.findMany({
    where: { roles: { has: "administrator" }, leftAt: null, disabledAt: null },
    select: { id: true, name: true },
  });
}

/** @throws Refusal `conflict` when nobody would be left who can change roles and people. */
export async function ensureAdministratorRemains(tx: Transaction, withoutPersonId: string) {
  const others = (await listActiveAdministrators(tx)).filter(({ id }) => id !== withoutPersonId);
  if (others.length > 0) return;
  throw new Refusal(
    "conflict",
    "This is the last administrator, and without one nobody could change anything here. Make somebody else an administrator first.",
  );
}

/** @throws Refusal `not-allowed`, with `signIn` as the address to go to, when the sign-in is older than ten minutes. */
export async function ensureFreshSignIn(
  tx: Transaction,
  actor: Actor,
  now: Date,
  backTo: string,
  sentence = rolesNeedIt,
) {
  const session = actor.sessionId
    ? await tx.session.findUnique({ where: { id: actor.sessionId }, select: { authenticatedAt: true } })
    : null;
  const age = session ? now.getTime() - session.authenticatedAt.getTime() : Number.POSITIVE_INFINITY;
  if (age <= freshMinutes * 60_000) return;
  throw new Refusal("not-allowed", sentence, { signIn: `/sign-in?next=${encodeURIComponent(backTo)}` });
}
