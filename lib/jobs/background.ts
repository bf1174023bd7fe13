import type { PgBoss } from "pg-boss";
import { sealAuditRecords } from "@/lib/audit/commands";
import { recountSomeComponents } from "@/lib/dependencies/commands/recount-components";
import { log } from "@/lib/foundation/log";
import { gatherTally } from "@/lib/overview/commands/gather-tally";
import { openQueues } from "./boss";
import { schedule } from "./schedule";

const sealEveryMs = 2_000;
const gatherEveryMs = 5_000;
const countEveryMs = 2_000;
const tryAgainMs = 15_000;
const pollSeconds = 5;
const pollAwaitedSeconds = 0.5;
const stopWithinMs = 25_000;

/** The work that goes on beside the pages. Every job is safe to stop, to repeat and to run in several processes. */
export function startBackgroundWork() {
  const stopping = new AbortController();
  const parts = [
    repeat("seal audit records", sealEveryMs, sealAuditRecords, stopping.signal),
    repeat("gather the tally", gatherEveryMs, gatherTally, stopping.signal),
    repeat("count packages", countEveryMs, () => countPackages(stopping.signal), stopping.signal),
    work(stopping.signal),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(parts);
    },
  };
}

// In small pieces, so that it ends at once when it is told to.
async function countPackages(signal: AbortSignal) {
  while (!signal.aborted && (await recountSomeComponents()) > 0);
}

/** Works on the queues until it is told to stop; a database that is away for a while is waited for. */
async function work(signal: AbortSignal) {
  let boss: PgBoss | null = null;
  while (!signal.aborted && !boss) {
    boss = await openAndWork(signal).catch((error: unknown) => {
      log.error({ error: String(error) }, "the queues could not be opened, will be tried again");
      return null;
    });
    if (!boss) await pause(tryAgainMs, signal);
  }
  await untilAborted(signal);
  await boss?.stop({ graceful: true, timeout: stopWithinMs });
}

async function openAndWork(closing: AbortSignal) {
  const boss = openQueues({ works: true });
  try {
    await boss.start();
    for (const job of schedule) {
      await boss.schedule(job.name, job.cron);
      const pollingIntervalSeconds = job.isAwaited ? pollAwaitedSeconds : pollSeconds;
      await boss.work(job.name, { pollingIntervalSeconds }, () =>
        runLogged(job.name, (now) => job.work(now, closing)),
      );
      // What became due while nobody was here is done now; one that waits already is enough.
      await boss.send(job.name);
    }
    return boss;
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => {});
    throw error;
  }
}

async function runLogged(job: string, deed: (now: Date) => Promise<unknown>) {
  const began = performance.now();
  try {
    const done = await deed(new Date());
    const ms = Math.round(performance.now() - began);
    if (ms > 1_000) log.info({ job, ms }, "job done");
    return typeof done === "number" ? { count: done } : null;
  } catch (error) {
    log.error({ job, error: String(error) }, "job failed, will be tried again");
    throw error;
  }
}

async function repeat(name: string, everyMs: number, deed: () => Promise<unknown>, signal: AbortSignal) {
  while (!signal.aborted) {
    await deed().catch((error: unknown) =>
      log.error({ job: name, error: String(error) }, "job failed, will be tried again"),
    );
    await pause(everyMs, signal);
  }
}

function untilAborted(signal: AbortSignal) {
  return new Promise<void>((done) => {
    if (signal.aborted) return done();
    signal.addEventListener("abort", () => done(), { once: true });
  });
}

function pause(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, ms);
    signal.addEventListener("abort", end);
  });
}
