import { setTimeout } from "node:timers/promises";
import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { log } from "@/lib/foundation/log";
import { Refusal } from "@/lib/foundation/refusal";
import { findActorOfPerson } from "@/lib/people/sign-in";
import { importLimits } from "../limits";
import {
  type Claim,
  type ClaimWatch,
  claimWork,
  giveBack,
  isAnySilent,
  settleWork,
  watchClaim,
} from "./claim-work";
import { giveUp, putAway, setBack, takingWasStopped } from "./end-work";
import { readPieces } from "./keep-file";
import { inLongTransaction } from "./long-transaction";
import { readApart } from "./read-apart";
import { ensureMayImport, fillRun } from "./receive-import";
import { takeInImport } from "./take-in";

const mostAttempts = 3;
const lookAgainMs = 500;

/**
 * Reads and takes in what waits, two files at a time, until nothing does; what a process that died has left is begun
 * again. Safe to stop, to repeat and to run in several processes. Returns how many it ended.
 */
export async function workOnImports(closing: AbortSignal) {
  let busy = 0;
  async function lane() {
    let ended = 0;
    while (!closing.aborted) {
      const claim = await claimWork();
      if (claim) {
        busy++;
        await carryOut(claim, closing).finally(() => busy--);
        ended++;
      } else if (busy > 0 || (await isAnySilent())) await setTimeout(lookAgainMs);
      else break;
    }
    return ended;
  }
  const lanes = await Promise.all(Array.from({ length: importLimits.readers }, lane));
  return lanes.reduce((sum, ended) => sum + ended, 0);
}

async function carryOut(claim: Claim, closing: AbortSignal) {
  const watch = watchClaim(claim, closing);
  try {
    await workOn(claim, watch);
  } catch (error) {
    await watch.end();
    // Where even this cannot be noted, nobody is heard of, and it is begun again in a while.
    await noteEnd(claim, watch, { error, isClosing: closing.aborted }).catch((failed: unknown) =>
      log.error({ error: String(failed) }, "the end of an import could not be noted"),
    );
  }
  await watch.end();
}

async function workOn(claim: Claim, watch: ClaimWatch) {
  if (claim.attempts > mostAttempts) throw new Refusal("conflict", await whyBrokenOff(claim));
  const actor = await actorOf(claim);
  if (claim.deed === "read") return readKept(actor, claim, watch);
  const { runId, leaveOutUnfit } = claim;
  await takeInImport(actor, runId, { leaveOutUnfit }, new Date(), watch);
}

type Failure = { error: unknown; isClosing: boolean };

async function noteEnd(claim: Claim, watch: ClaimWatch, { error, isClosing }: Failure) {
  if (watch.wasStoppedByPerson()) return endInSentence(claim, null);
  if (error instanceof Refusal && !watch.signal.aborted) return endInSentence(claim, error.message);
  if (!isClosing) log.error({ error: String(error) }, "an import broke off, will be begun again");
  await giveBack(claim, isClosing ? claim.attempts - 1 : claim.attempts);
}

const busy = "Lamplight was restarted or had too much to do each time";
const bigBytes = 5_000_000;

/** Nobody was left to say why each time, so that the likeliest reason is named. */
async function whyBrokenOff({ deed, runId }: Claim) {
  const brokeOff = `broke off ${mostAttempts} times, so it is not begun again. Nothing was taken in. Most likely`;
  const [kept] = await database.$queryRaw<{ bytes: number }[]>`
    SELECT COALESCE(sum(octet_length(bytes)), 0)::int AS bytes FROM import_piece WHERE run_id = ${runId}::uuid`;
  if (deed === "take-in")
    return `Taking in ${brokeOff} ${busy}: take it in again when less is going on, or ask whoever looks after Lamplight.`;
  if (!kept || kept.bytes < bigBytes)
    return `Reading ${brokeOff} ${busy}: bring it again when less is going on, or ask whoever looks after Lamplight.`;
  const megabytes = Math.round(kept.bytes / 1_000_000);
  const mostInRow = importLimits.recordCharacters.toLocaleString("en");
  return `Reading ${brokeOff} its ${megabytes} MB are too much for this machine, or one of its rows is far too long: a row may have ${mostInRow} characters. Look for a cell that holds a whole document, split the file, or ask whoever looks after Lamplight.`;
}

/** Whoever asked, with the rights of this moment and the sign-in with which it was asked for. */
async function actorOf({ importedById, sessionId }: Claim): Promise<Actor> {
  const actor = await findActorOfPerson(importedById);
  if (!actor)
    throw new Refusal("not-allowed", "Whoever brought this file is not here any more. Nothing was taken in.");
  return { ...actor, sessionId };
}

async function readKept(actor: Actor, { runId, fileName }: Claim, watch: ClaimWatch) {
  const { kind } = await database.importRun.findUniqueOrThrow({
    where: { id: runId },
    select: { kind: true },
  });
  ensureMayImport(actor, kind);
  const bytes = await readPieces(runId);
  watch.tell("reading", 0, 0);
  await readApart(
    fileName,
    bytes,
    (file) =>
      inLongTransaction(async (tx) => {
        await fillRun(tx, actor, runId, file, new Date(), watch);
        await tx.importPiece.deleteMany({ where: { runId } });
        await watch.settle(tx);
      }),
    watch.signal,
  );
}

/** With a sentence why it could not be done, or with none where somebody has stopped it. */
async function endInSentence(claim: Claim, sentence: string | null) {
  const { runId, fileName, deed } = claim;
  const now = new Date();
  await database.$transaction(async (tx) => {
    await settleWork(tx, claim);
    if (deed === "take-in") return setBack(tx, runId, sentence ?? takingWasStopped);
    if (sentence !== null) return giveUp(tx, runId, sentence, now);
    const actor = await findActorOfPerson(claim.importedById, tx);
    await putAway(tx, actor, { id: runId, fileName }, now);
  });
}
