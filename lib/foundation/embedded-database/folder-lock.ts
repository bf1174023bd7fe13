import { linkSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { identifyProcess } from "./process-identity";

const holderSchema = z.object({ pid: z.number().int(), process: z.string(), machine: z.string() });

const heartbeatSeconds = 5;

/** One program per data folder. Throws when another one holds it; a holder that has died is replaced. */
export function lockFolder(dataFolder: string) {
  const file = join(dataFolder, "lamplight.lock");
  const own = `${file}.${process.pid}`;
  const holder = { pid: process.pid, process: identifyProcess(process.pid) ?? "", machine: hostname() };
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    while (!linked(own, file)) removeIfLeftBehind(file, dataFolder);
  } finally {
    rmSync(own, { force: true });
  }
  const heartbeat = setInterval(() => touch(file), heartbeatSeconds * 1000).unref();
  return {
    release() {
      clearInterval(heartbeat);
      rmSync(file, { force: true });
    },
  };
}

// A link is made whole or not at all, so that of two starters exactly one gets the folder.
function linked(from: string, to: string) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function removeIfLeftBehind(file: string, dataFolder: string) {
  const holder = readHolder(file);
  if (holder && isWorking(holder, file)) {
    throw new CannotStart(
      `Lamplight is already running on ${dataFolder} (process ${holder.pid}${holder.machine === hostname() ? "" : ` on ${holder.machine}`}). Stop it first, or give this one its own folder with LAMPLIGHT_DATA.`,
    );
  }
  const aside = `${file}.left-behind.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  // Somebody else may have replaced it between our reading and our moving: give it back.
  const moved = readHolder(aside);
  if (moved && JSON.stringify(moved) !== JSON.stringify(holder)) linked(aside, file);
  rmSync(aside, { force: true });
}

// Another machine's processes cannot be seen from here: its heartbeat must do.
function isWorking(holder: z.infer<typeof holderSchema>, file: string) {
  if (holder.machine === hostname()) return identifyProcess(holder.pid) === holder.process;
  return Date.now() - statSync(file).mtimeMs < heartbeatSeconds * 4000;
}

function readHolder(file: string) {
  try {
    return holderSchema.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    return null;
  }
}

function touch(file: string) {
  try {
    utimesSync(file, new Date(), new Date());
  } catch {
    // The next start notices; a running program has nothing to do about it.
  }
}
