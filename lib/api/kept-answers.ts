import { createHash } from "node:crypto";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";

const keyShape = /^[\x21-\x7e]{1,200}$/;

/** @throws Refusal `conflict` where it is none. */
export function readKey(header: string | null) {
  if (header !== null && !keyShape.test(header))
    throw new Refusal("conflict", "An Idempotency-Key has 1 to 200 visible ASCII signs.");
  return header;
}

export function hashRequest(method: string, address: string, body: string) {
  return createHash("sha256").update(`${method} ${address}\n${body}`).digest("hex");
}

type Kept = { status: number; body: unknown };

/**
 * Does a deed once for each key of a token: sent again, the first answer is given again. Deed and answer are one
 * transaction, so that nothing is done without being remembered.
 * @throws Refusal `conflict` where the key was used for something else, or the first is being done at this moment.
 */
export async function answerOnce(
  tokenId: string,
  key: string,
  requestHash: string,
  now: Date,
  deed: (tx: Transaction) => Promise<Kept>,
): Promise<Kept & { again: boolean }> {
  return database.$transaction(async (tx) => {
    const [turn] = await tx.$queryRaw<{ taken: boolean }[]>`
      SELECT pg_try_advisory_xact_lock(hashtextextended(${`${tokenId} ${key}`}, 0)) AS taken`;
    // Waiting would hold a connection for each that was sent.
    if (!turn?.taken)
      throw new Refusal(
        "conflict",
        "The first of these is being done at this moment. Ask again in a second.",
        {
          retryAfterSeconds: 1,
        },
      );
    const kept = await tx.apiAnswer.findUnique({
      where: { tokenId_key: { tokenId, key } },
      select: { requestHash: true, status: true, body: true },
    });
    if (kept && kept.requestHash !== requestHash)
      throw new Refusal("conflict", "This Idempotency-Key was used for something else. Take a new one.");
    if (kept) return { status: kept.status, body: kept.body, again: true };
    const { status, body } = await deed(tx);
    await tx.apiAnswer.create({
      data: { tokenId, key, requestHash, status, body: JSON.parse(JSON.stringify(body)), answeredAt: now },
      select: { key: true },
    });
    return { status, body, again: false };
  });
}

/** Answers are kept for a day. Safe to repeat. */
export async function forgetAnswers(now: Date) {
  const { count } = await database.apiAnswer.deleteMany({
    where: { answeredAt: { lt: new Date(now.getTime() - 86_400_000) } },
  });
  return count;
}
