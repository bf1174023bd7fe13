import { CannotStart } from "@/lib/foundation/cannot-start";
import type { Environment } from "@/lib/foundation/environment";
import { type OpenDatabase, openDatabase } from "./open-database";

/**
 * Works on the database of a Lamplight that is not running. The built-in one is started for it, and stopped afterwards;
 * a signal stops it too, so that what was not finished is as if it had never begun.
 */
export async function withDatabaseAtRest(
  environment: Environment,
  dataFolder: string,
  work: (open: OpenDatabase) => Promise<void>,
) {
  const open = await openDatabase(environment, dataFolder);
  let interrupted = false;
  const interrupt = () => {
    interrupted = true;
    void open.stop().then(() => process.exit(130));
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, interrupt);
  try {
    await work(open);
  } catch (error) {
    if (interrupted) throw new CannotStart("Stopped before it was done.");
    throw error;
  } finally {
    if (!interrupted) await open.stop();
  }
}
