import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";

const runningSchema = z.object({
  pid: z.number().int(),
  origin: z.string(),
  mode: z.enum(["local", "served"]),
  databaseUrl: z.string(),
});

export type Running = z.infer<typeof runningSchema>;

/** Where commands in another terminal find the Lamplight that is running; readable by its owner alone. */
export function noteRunning(dataFolder: string, running: Running) {
  rmSync(fileIn(dataFolder), { force: true });
  writeFileSync(fileIn(dataFolder), `${JSON.stringify(running)}\n`, { mode: 0o600 });
}

/** Safe to repeat. */
export function forgetRunning(dataFolder: string) {
  rmSync(fileIn(dataFolder), { force: true });
}

/** The Lamplight of this data folder, or null when none is running. */
export function findRunning(dataFolder: string): Running | null {
  if (!existsSync(fileIn(dataFolder))) return null;
  const read = runningSchema.safeParse(parseJson(readFileSync(fileIn(dataFolder), "utf8")));
  return read.success && isAlive(read.data.pid) ? read.data : null;
}

function fileIn(dataFolder: string) {
  return join(dataFolder, "running.json");
}

function isAlive(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
