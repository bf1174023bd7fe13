import { database, type Transaction } from "@/lib/foundation/database";

const importLock = 7_202_613;

/** For work on a whole file: minutes instead of seconds. */
export function inLongTransaction<T>(work: (tx: Transaction) => Promise<T>) {
  return database.$transaction(
    async (tx) => {
      await tx.$queryRaw`
        SELECT set_config('statement_timeout', '120000', true), set_config('lock_timeout', '60000', true)`;
      return work(tx);
    },
    { timeout: 240_000, maxWait: 10_000 },
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

/** One file is taken in at a time, so that two that name the same things end one after the other. */
export async function takeImportTurn(tx: Transaction) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${importLock})`;
}
