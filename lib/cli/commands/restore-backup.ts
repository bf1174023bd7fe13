import { resolve } from "node:path";
import { recordRestore } from "@/lib/audit/commands/record-restore";
import { DamagedBackup, restoreBackup } from "@/lib/foundation/backup";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { readEnvironment } from "@/lib/foundation/environment";
import { readCalled } from "../called";
import { withDatabaseAtRest } from "../database-at-rest";
import type { OpenDatabase } from "../open-database";
import { printJson, runCommand } from "../run-command";
import { findRunning } from "../running";

/** Puts a backup in place of what the database holds. */
async function restore() {
  const { words, options, calledFrom } = readCalled();
  const file = resolve(calledFrom, words[0] ?? "");
  const environment = readEnvironment();
  const dataFolder = resolve(environment.LAMPLIGHT_DATA ?? ".data");
  if (findRunning(dataFolder)) {
    throw new CannotStart("Lamplight is running here. Nothing was changed. Stop it, and ask again.");
  }
  await withDatabaseAtRest(environment, dataFolder, (open) =>
    bringBack(open, file, options.replace === true).catch(refuseDamaged),
  );
}

async function bringBack({ ownerUrl, runtimeRole }: OpenDatabase, file: string, replace: boolean) {
  const restored = await restoreBackup({
    file,
    ownerUrl,
    runtimeRole,
    folder: resolve("prisma/migrations"),
    replace,
    record: (client, madeAt) => recordRestore(client, madeAt, new Date()),
  });
  console.error(
    `Brought back ${restored.rows} rows of ${restored.tables} tables, as they were at ${restored.madeAt}. Start Lamplight with “npm start”; everybody signs in again.`,
  );
  await printJson({ file, ...restored });
}

function refuseDamaged(error: unknown): never {
  if (error instanceof DamagedBackup) throw new CannotStart(`${error.message} Nothing was changed.`);
  throw error;
}

await runCommand(restore);
