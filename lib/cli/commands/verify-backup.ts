import { resolve } from "node:path";
import { checkBackup, DamagedBackup } from "@/lib/foundation/backup";
import { readCalled } from "../called";
import { printJson, runCommand } from "../run-command";

/** Says whether a backup is whole, and where not, in which table. */
async function verifyBackup() {
  const { words, calledFrom } = readCalled();
  const file = resolve(calledFrom, words[0] ?? "");
  try {
    const { summary } = await checkBackup(file);
    console.error(
      `The backup of ${summary.madeAt} is whole: ${summary.rows} rows of ${summary.tables} tables.`,
    );
    await printJson({ holds: true, file, ...summary });
  } catch (error) {
    if (!(error instanceof DamagedBackup)) throw error;
    process.exitCode = 1;
    console.error(error.message);
    await printJson({ holds: false, file, table: error.table, problem: error.message });
  }
}

await runCommand(verifyBackup);
