import { takeSnapshots } from "@/lib/adoption/commands";
import { forgetAnswers } from "@/lib/api/kept-answers";
import { sealAuditRecords } from "@/lib/audit/commands";
import { forgetDoorAttempts } from "@/lib/foundation/door-attempts";
import { log } from "@/lib/foundation/log";
import { moveRequestsOn } from "@/lib/mentoring/commands/move-on";
import { forgetOldNotifications } from "@/lib/notifications/commands/keep-inbox";
import { scoreStaleApplications } from "@/lib/risk/commands";

const sealEveryMs = 2_000;
const scoreEveryMs = 10 * 60_000;
const moveOnEveryMs = 60_000;
const countEveryMs = 60 * 60_000;
const forgetEveryMs = 30 * 60_000;

/** The work that goes on beside the pages. Every job is safe to stop, to repeat and to run in several processes. */
export function startBackgroundWork() {
  const loops = [
    repeat("seal audit records", sealEveryMs, sealAuditRecords),
    repeat("score by today's date", scoreEveryMs, scoreToday),
    repeat("count adoption", countEveryMs, () => takeSnapshots(new Date())),
    repeat("forget door attempts", forgetEveryMs, forgetDoorAttempts),
    repeat("forget answers to programs", forgetEveryMs, () => forgetAnswers(new Date())),
    repeat("forget old notifications", forgetEveryMs, () => forgetOldNotifications(new Date())),
    repeat("move requests for help on", moveOnEveryMs, () => moveRequestsOn(new Date())),
  ];
  return { stop: async () => void (await Promise.all(loops.map((loop) => loop.stop()))) };
}

/** Scores fade with the calendar, so whatever was scored on an earlier day is scored again. */
async function scoreToday() {
  const now = new Date();
  const dayStart = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  await scoreStaleApplications(dayStart, now);
}

function repeat(name: string, everyMs: number, work: () => Promise<unknown>) {
  const stopping = new AbortController();
  const running = (async () => {
    while (!stopping.signal.aborted) {
      await work().catch((error: unknown) =>
        log.error({ job: name, error: String(error) }, "job failed, will be tried again"),
      );
      await pause(everyMs, stopping.signal);
    }
  })();
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

function pause(ms: number, signal: AbortSignal) {
  return new Promise<void>((resolve) => {
    if (signal.aborted) return resolve();
    const timer = setTimeout(resolve, ms);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
