import { randomBytes } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { mayRevokeToken } from "../access";
import { hashApiToken, writeApiToken } from "../api-token";
import { createTokenSchema } from "../schema";
import { tokenSecret } from "../sign-in";
import { ensureFreshSignIn } from "./administrators";

const mostTokens = 20;

/**
 * A token for the actor's own programs, which needs a fresh sign-in; it is in the answer and nowhere else.
 * @throws Refusal `not-allowed` with the way to sign in again, `conflict` when somebody has too many.
 */
export async function createApiToken(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  const asked = createTokenSchema.parse(input);
  return inTransaction(transaction, async (tx) => {
    const why =
      "A token acts in your name, so making one needs a sign-in of the last 10 minutes. Nothing was made: sign in again, then repeat it.";
    await ensureFreshSignIn(tx, actor, now, "/settings/tokens", why);
    return drawApiToken(tx, actor, asked, now);
  });
}

/** The same for who sits at the machine itself and could read the database: being there stands for the sign-in. */
export async function createApiTokenAtTerminal(
  actor: Actor,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  const asked = createTokenSchema.parse(input);
  return inTransaction(transaction, (tx) => drawApiToken(tx, actor, asked, now));
}

async function drawApiToken(
  tx: Transaction,
  actor: Actor,
  { name, scopes, days }: z.output<typeof createTokenSchema>,
  now: Date,
) {
  const token = writeApiToken(randomBytes(32));
  // One at a time for each person, so that two at once do not both find room.
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${actor.id}::uuid FOR UPDATE`;
  const alive = await tx.apiToken.count({
    where: { personId: actor.id, revokedAt: null, expiresAt: { gt: now } },
  });
  if (alive >= mostTokens)
    throw new Refusal(
      "conflict",
      `You have ${mostTokens} tokens already. Revoke one that nobody uses first.`,
    );
  const { id, expiresAt } = await tx.apiToken.create({
    data: {
      personId: actor.id,
      name,
      scopes,
      tokenHash: hashApiToken(token, tokenSecret()),
      ending: token.slice(-4),
      createdAt: now,
      expiresAt: new Date(now.getTime() + days * 86_400_000),
    },
    select: { id: true, expiresAt: true },
  });
  await recordAudit(tx, actor, "token.created", [id, actor.id], { name, scopes: scopes.join(", ") }, now);
  return { id, token, expiresAt };
}

/** Refused from its next request on. Its owner, or an administrator. Safe to repeat. */
export async function revokeApiToken(actor: Actor, tokenId: unknown, now: Date, transaction?: Transaction) {
  const { data: id } = z.uuid().safeParse(tokenId);
  return inTransaction(transaction, async (tx) => {
    const token = id
      ? await tx.apiToken.findUnique({ where: { id }, select: { personId: true, name: true } })
      : null;
    ensure(token !== null && mayRevokeToken(actor, token), "There is no such token of yours.");
    const { count } = await tx.apiToken.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count > 0)
      await recordAudit(tx, actor, "token.revoked", [id ?? "", token.personId], { name: token.name }, now);
  });
}
