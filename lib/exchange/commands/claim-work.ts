import { randomUUID } from "node:crypto";
import { database, type Transaction } from "@/lib/foundation/database";
import { log } from "@/lib/foundation/log";
import { staleAfterMs, type WorkStep } from "../work-steps";
import type { Watch } from "./watch";

const beatEveryMs = 1_000;
const silentAfterSeconds = 6;

export type Claim = {
  runId: string;
  workerId: string;
  deed: "read" | "take-in";
  leaveOutUnfit: boolean;
  sessionId: string | null;
  importedById: string;
  fileName: string;
  attempts: number;
};

/** The longest waiting work that nobody does, or whose process was not heard of for twenty seconds; null where none is. */
export async function claimWork(): Promise<Claim | null> {
  const workerId = randomUUID();
  const [claim] = await database.$queryRaw<Claim[]>`
    UPDATE import_work w SET worker_id = ${workerId}::uuid, seen_at = now(), attempts = w.attempts + 1, step = 'waiting',
        rows_done = 0, rows_total = 0
      FROM import_run r
     WHERE r.id = w.run_id AND w.run_id = (SELECT run_id FROM import_work
         WHERE seen_at IS NULL OR seen_at < now() - ${staleAfterMs / 1_000} * interval '1 second'
         ORDER BY asked_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING w.run_id::text AS "runId", w.worker_id::text AS "workerId", w.deed, w.session_id::text AS "sessionId",
      w.leave_out_unfit AS "leaveOutUnfit", w.attempts, r.imported_by_id::text AS "importedById", r.file_name AS "fileName"`;
  return claim ?? null;
}

/** Whether somebody's work may have been left alone a moment ago. */
export async function isAnySilent() {
  const [row] = await database.$queryRaw<{ silent: boolean }[]>`
    SELECT EXISTS (SELECT FROM import_work
      WHERE seen_at < now() - ${silentAfterSeconds} * interval '1 second') AS silent`;
  return row?.silent ?? false;
}

/** Lets somebody else begin it again; `attempts` are those that count against it. */
export async function giveBack({ runId, workerId }: Claim, attempts: number) {
  await database.importWork.updateMany({
    where: { runId, workerId },
    data: { workerId: null, seenAt: null, attempts },
  });
}

/** Ends the work within a transaction. @throws when another process has taken it over. */
export async function settleWork(tx: Transaction, { runId, workerId }: Claim) {
  const { count } = await tx.importWork.deleteMany({ where: { runId, workerId } });
  if (count === 0) throw new Error("Another process has taken this import over.");
}

export type ClaimWatch = Watch & { wasStoppedByPerson: () => boolean; end: () => Promise<void> };

/** Says every second that we are there and how far, and hears whether somebody asked for the end. */
export function watchClaim(claim: Claim, closing: AbortSignal): ClaimWatch {
  const stopping = new AbortController();
  const told: { step: WorkStep; done: number; total: number } = { step: "waiting", done: 0, total: 0 };
  let stopAsked = false;
  let beating = Promise.resolve();
  const close = () => stopping.abort();
  closing.addEventListener("abort", close, { once: true });
  if (closing.aborted) close();

  async function beat() {
    const { runId, workerId } = claim;
    const [row] = await database.$queryRaw<{ stopAsked: boolean }[]>`
      UPDATE import_work SET seen_at = now(), step = ${told.step}, rows_done = ${told.done}, rows_total = ${told.total}
       WHERE run_id = ${runId}::uuid AND worker_id = ${workerId}::uuid
      RETURNING stop_asked_at IS NOT NULL AS "stopAsked"`;
    // Without a row another has taken it over, or it is done.
    stopAsked ||= row?.stopAsked ?? false;
    if (!row || row.stopAsked) close();
  }
  const timer = setInterval(() => {
    beating = beating
      .then(beat)
      .catch((error: unknown) => log.warn({ error: String(error) }, "an import could not say how far it is"));
  }, beatEveryMs);

  return {
    signal: stopping.signal,
    tell: (step, done, total) => Object.assign(told, { step, done, total }),
    settle: async (tx) => {
      clearInterval(timer);
      await beating;
      await settleWork(tx, claim);
    },
    wasStoppedByPerson: () => stopAsked,
    end: async () => {
      clearInterval(timer);
      closing.removeEventListener("abort", close);
      await beating;
    },
  };
}
