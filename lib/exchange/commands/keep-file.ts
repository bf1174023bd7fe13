import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { formatAtFirstSight } from "../read-file";
import { receiveImportSchema } from "../schema";
import { ensureMayImport, openRun } from "./receive-import";

const pieceBytes = 1_000_000;
const mostWaiting = 5;

/**
 * Keeps a file until it is read beside the pages; what is no list at first sight is refused at once.
 * @throws Refusal `too-many` when five files of the person wait already.
 */
export async function keepFile(actor: Actor, input: unknown, bytes: Uint8Array, now: Date) {
  const { kind, fileName } = receiveImportSchema.parse(input);
  ensureMayImport(actor, kind);
  const format = formatAtFirstSight(fileName, bytes);
  return database.$transaction(
    async (tx) => {
      await ensureFewWait(tx, actor);
      const run = await openRun(tx, actor, { kind, fileName, format, state: "reading" }, bytes, now);
      for (let number = 0; number * pieceBytes < bytes.length; number++) {
        const piece = bytes.slice(number * pieceBytes, (number + 1) * pieceBytes);
        await tx.importPiece.create({
          data: { runId: run.id, number, bytes: piece },
          select: { number: true },
        });
      }
      await tx.importWork.create({
        data: { runId: run.id, deed: "read", sessionId: actor.sessionId, askedAt: now },
        select: { runId: true },
      });
      await recordAudit(tx, actor, "import.sent", [run.id], { file: fileName }, now);
      return run;
    },
    { timeout: 60_000 },
  );
}

// Of one person's sendings at the same moment each sees those before it.
async function ensureFewWait(tx: Transaction, actor: Actor) {
  await tx.$queryRaw`SELECT id::text FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
  const waiting = await tx.importRun.count({
    where: { AND: [{ importedById: actor.id }, { state: "reading" }] },
  });
  if (waiting >= mostWaiting)
    throw new Refusal(
      "too-many",
      `${waiting} of your files are still being read. Wait until one is done, or stop one.`,
    );
}

/** The whole file again. @throws Refusal where it is gone: files that wait are no part of a backup. */
export async function readPieces(runId: string) {
  const pieces = await database.importPiece.findMany({
    where: { runId },
    orderBy: { number: "asc" },
    select: { bytes: true },
  });
  if (pieces.length === 0)
    throw new Refusal("conflict", "This file is not here any more. Nothing was taken in: choose it again.");
  return new Uint8Array(Buffer.concat(pieces.map(({ bytes }) => bytes)));
}
