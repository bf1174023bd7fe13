import { CannotStart } from "@/lib/foundation/cannot-start";
import { readEnvironment } from "@/lib/foundation/environment";
import { startBackgroundWork } from "@/lib/jobs/background";
import { getRunning } from "./running-database";

/** Does the jobs in a process of its own, beside a Lamplight that runs on this machine or at `DATABASE_URL`. */
function work() {
  const environment = readEnvironment();
  process.env.DATABASE_URL = environment.DATABASE_URL ?? getRunning().databaseUrl;
  const background = startBackgroundWork();
  console.error("The worker does the jobs. Stop it with Ctrl-C; what it was doing is taken up again.");

  let isStopping = false;
  const stop = async () => {
    if (isStopping) return;
    isStopping = true;
    await background.stop();
    process.exit(0);
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  if (process.send) process.on("disconnect", stop);
}

try {
  work();
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
