import { createHash } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { firstSightBytes, formatAtFirstSight, refuseTooLarge } from "../read-file";
import { receiveImportSchema } from "../schema";
import type { ImportFormat } from "../table";
import { ensureMayImport, openRun } from "./receive-import";

const pieceBytes = 1_000_000;
const mostWaiting = 5;

/**
 * Keeps a file that is arriving until it is read beside the pages; what is no list at first sight, or too large, is
 * refused before the rest of it has come.
 * @throws Refusal `too-many` when five files of the person wait already.
 */
export async function keepFile(actor: Actor, input: unknown, arriving: AsyncIterable<Uint8Array>, now: Date) {
  const { kind, fileName } = receiveImportSchema.parse(input);
  ensureMayImport(actor, kind);
  refuseMany(await countWaiting(database, actor));
  const { pieces, format, contentHash } = await takeIn(fileName, arriving);
  return database.$transaction(
    async (tx) => {
      const opened = { kind, fileName, format, state: "reading", contentHash } as const;
      const run = await openRun(tx, actor, opened, now);
      for (const [number, bytes] of pieces.entries())
        await tx.importPiece.create({ data: { runId: run.id, number, bytes }, select: { number: true } });
      await ensureFewWait(tx, actor);
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

/** Pieces of a megabyte, hashed as they come: the whole is never joined. */
async function takeIn(fileName: string, arriving: AsyncIterable<Uint8Array>) {
  const hash = createHash("sha256");
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let piece = new Uint8Array(pieceBytes);
  let [filled, total] = [0, 0];
  let format: ImportFormat | null = null;
  for await (const part of arriving) {
    hash.update(part);
    total += part.length;
    refuseTooLarge(total);
    for (let from = 0; from < part.length; ) {
      const fits = part.subarray(from, from + pieceBytes - filled);
      piece.set(fits, filled);
      filled += fits.length;
      from += fits.length;
      if (filled < pieceBytes) continue;
      pieces.push(piece);
      [piece, filled] = [new Uint8Array(pieceBytes), 0];
    }
    if (total >= firstSightBytes)
      format ??= formatAtFirstSight(fileName, pieces[0] ?? piece.subarray(0, filled));
  }
  if (filled > 0) pieces.push(piece.slice(0, filled));
  format ??= formatAtFirstSight(fileName, pieces[0] ?? new Uint8Array());
  return { pieces, format, contentHash: hash.digest("hex") };
}

/**
 * Of one person's sendings at the same moment each sees those before it. Asked when all is written: while the person
 * is held, nothing else of theirs can be.
 */
async function ensureFewWait(tx: Transaction, actor: Actor) {
  await tx.$queryRaw`SELECT id::text FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
  refuseMany((await countWaiting(tx, actor)) - 1);
}

function countWaiting(tx: Transaction, actor: Actor) {
  return tx.importRun.count({ where: { AND: [{ importedById: actor.id }, { state: "reading" }] } });
}

function refuseMany(waiting: number) {
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
