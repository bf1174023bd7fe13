import { mkdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { makeBackup } from "@/lib/foundation/backup";
import { readEnvironment } from "@/lib/foundation/environment";
import { readCalled } from "../called";
import { withDatabaseAtRest } from "../database-at-rest";
import { printJson, runCommand } from "../run-command";
import { findRunning } from "../running";

/** Saves the database of the Lamplight that runs here, or of the one that would start here, into one new file. */
async function backUp() {
  const { words, calledFrom } = readCalled();
  const now = new Date();
  const [place = ""] = words;
  if (/[\\/]$/.test(place)) mkdirSync(resolve(calledFrom, place), { recursive: true, mode: 0o700 });
  const file = fileFor(resolve(calledFrom, place), now);
  const environment = readEnvironment();
  const dataFolder = resolve(environment.LAMPLIGHT_DATA ?? ".data");
  const running = findRunning(dataFolder);
  if (!running)
    return withDatabaseAtRest(environment, dataFolder, (open) => save(open.runtimeUrl, file, now));
  // Nothing half-written is left behind, whatever ends us.
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const)
    process.once(signal, () => process.exit(130));
  await save(running.databaseUrl, file, now);
}

async function save(databaseUrl: string, file: string, now: Date) {
  const summary = await makeBackup(databaseUrl, file, now);
  console.error(
    `Saved ${summary.rows} rows of ${summary.tables} tables in ${file}. It is not encrypted: keep it where its contents are safe.`,
  );
  await printJson({ file, ...summary });
}

function fileFor(place: string, now: Date) {
  const isFolder = statSync(place, { throwIfNoEntry: false })?.isDirectory();
  const moment = now.toISOString().slice(0, 19).replaceAll(":", "-");
  return isFolder ? join(place, `lamplight-${moment}Z.backup`) : place;
}

await runCommand(backUp);
