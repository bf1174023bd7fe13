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

/** One file is taken in at a time, so that two that name the same things end one after the other. */
export async function takeImportTurn(tx: Transaction) {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${importLock})`;
}
