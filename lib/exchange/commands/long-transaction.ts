import { setTimeout } from "node:timers/promises";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { ensureGoingOn, type Watch } from "./watch";

const importLock = 7_202_613;
const longestMs = 600_000;
const turnWithinMs = 120_000;
const lookAgainMs = 250;

/** For work on a whole file: minutes instead of seconds. */
export function inLongTransaction<T>(work: (tx: Transaction) => Promise<T>) {
  return database.$transaction(
    async (tx) => {
      // A file may be read for ten seconds before its next rows come.
      await tx.$queryRaw`
        SELECT set_config('statement_timeout', '120000', true), set_config('lock_timeout', '60000', true),
          set_config('idle_in_transaction_session_timeout', '60000', true)`;
      return work(tx);
    },
    { timeout: longestMs, maxWait: 10_000 },
  );
}

/**
 * For statements over all rows of a file. The database knows nothing yet of rows that came a moment ago, takes them for
 * one, and would look through all of them for each.
 */
export async function overWholeFile<T>(tx: Transaction, work: () => Promise<T>) {
  await tx.$queryRaw`SELECT set_config('enable_nestloop', 'off', true)`;
  const done = await work();
  await tx.$queryRaw`SELECT set_config('enable_nestloop', 'on', true)`;
  return done;
}

/**
 * One file is taken in at a time, so that two that name the same things end one after the other.
 * @throws Refusal when the other takes longer than two minutes.
 */
export async function takeImportTurn(tx: Transaction, watch: Watch) {
  for (let waitedMs = 0; ; waitedMs += lookAgainMs) {
    ensureGoingOn(watch);
    const [turn] = await tx.$queryRaw<
      { held: boolean }[]
    >`SELECT pg_try_advisory_xact_lock(${importLock}) AS held`;
    if (turn?.held) return;
    if (waitedMs >= turnWithinMs)
      throw new Refusal(
        "conflict",
        "Another list is being taken in, and that takes long. Nothing was taken in; try again in a few minutes.",
      );
    watch.tell("turn", 0, 0);
    await setTimeout(lookAgainMs);
  }
}
