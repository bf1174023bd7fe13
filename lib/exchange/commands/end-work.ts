import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { database, type Transaction } from "@/lib/foundation/database";
import { visibleImports } from "../access";
import { staleAfterMs } from "../work-steps";

export const takingWasStopped =
  "Taking in was stopped, so nothing was taken in. Take it in again when you like.";

/** Asks whoever works on the file to end; false where nobody does, so that it can be ended here. */
export async function askToEnd(actor: Actor, runId: string, now: Date) {
  const heardOf = new Date(now.getTime() - staleAfterMs);
  return database.$transaction(async (tx) => {
    const run = await tx.importRun.findFirst({
      where: { AND: [visibleImports(actor), { id: runId }] },
      select: { id: true, fileName: true },
    });
    if (!run) return false;
    const { count } = await tx.importWork.updateMany({
      where: { runId, seenAt: { gte: heardOf } },
      data: { stopAskedAt: now },
    });
    if (count > 0) await recordStop(tx, actor, run, now);
    return count > 0;
  });
}

type Named = { id: string; fileName: string };

/** The trace of somebody's wish to stop; the end itself is nobody's deed. */
export async function recordStop(tx: Transaction, actor: Actor, run: Named, now: Date) {
  await recordAudit(tx, actor, "import.stop-asked", [run.id], { file: run.fileName }, now);
}

/** Takes the work away that nobody does, so that nobody begins it; null where there is none. */
export async function dropWork(tx: Transaction, actor: Actor, runId: string) {
  const work = await tx.importWork.findFirst({
    where: { AND: [{ run: { is: { AND: [visibleImports(actor)] } } }, { runId }] },
    select: { deed: true },
  });
  if (work) await tx.importWork.deleteMany({ where: { runId } });
  return work;
}

/** Forgets the rows and the file. */
export async function putAway(tx: Transaction, actor: Actor | null, run: Named, now: Date) {
  await tx.importRun.update({
    where: { id: run.id },
    data: { state: "cancelled", endedAt: now },
    select: { id: true },
  });
  await tx.importRow.deleteMany({ where: { runId: run.id } });
  await tx.importPiece.deleteMany({ where: { runId: run.id } });
  await recordAudit(tx, actor, "import.cancelled", [run.id], { file: run.fileName }, now);
}

/** The file stays as it was looked at, with the sentence that says why it was not taken in. */
export async function setBack(tx: Transaction, runId: string, problem: string) {
  await tx.importRun.update({ where: { id: runId }, data: { problem }, select: { id: true } });
}

/** The file is given up, with the sentence that says why it cannot be read. */
export async function giveUp(tx: Transaction, runId: string, problem: string, now: Date) {
  await tx.importRun.update({
    where: { id: runId },
    data: { state: "unread", problem, endedAt: now },
    select: { id: true },
  });
  await tx.importPiece.deleteMany({ where: { runId } });
}
