import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { CannotStart } from "@/lib/foundation/cannot-start";
import { bareEnvironment } from "./cluster";
import type { Places } from "./places";
import { commandOf, identifyProcess, waitUntilGone } from "./process-identity";
import type { SystemUser } from "./system-user";

const largestLog = 5 * 1024 * 1024;

/** Ends a database that an earlier, killed program left running on this folder, and clears its traces. */
export async function stopLeftOver(places: Places) {
  const file = join(places.cluster, "postmaster.pid");
  const pid = Number(readLines(file)[0] ?? "");
  if (!pid) return;
  const ours = identifyProcess(pid) !== null && commandOf(pid).includes(places.cluster);
  if (ours) await stopProcess(pid);
  rmSync(file, { force: true });
}

/** Starts PostgreSQL in a session of its own: Ctrl-C in our terminal must not reach it before we have drained. */
export async function launch(places: Places, settings: Record<string, string>, user: SystemUser) {
  const options = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const program = join(places.programs, "bin/postgres");
  const log = openSync(places.log, logIsLarge(places.log) ? "w" : "a", 0o600);
  const child = spawn(program, ["-D", places.cluster, ...options], {
    ...user,
    cwd: "/",
    detached: true,
    env: bareEnvironment(),
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  await new Promise((resolve, reject) => {
    child.once("spawn", resolve);
    child.once("error", reject);
  });
  await waitUntilReady(child, places);
  return child;
}

/** Fast shutdown: open transactions are rolled back, everything committed is on disk. */
export async function stopProcess(pid: number) {
  send(pid, "SIGINT");
  if (await waitUntilGone(pid, 60)) return;
  send(pid, "SIGQUIT");
  await waitUntilGone(pid, 10);
}

async function waitUntilReady(child: ChildProcess, places: Places) {
  const end = Date.now() + 120_000;
  while (child.exitCode === null && child.signalCode === null && Date.now() < end) {
    const state = readLines(join(places.cluster, "postmaster.pid"))[7]?.trim();
    if (state === "ready") return;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  const said = readLines(places.log).filter(Boolean).slice(-6).join("\n  ");
  throw new CannotStart(`The built-in database did not start. Its log (${places.log}) ends with:\n  ${said}`);
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch {
    // Already gone.
  }
}

function readLines(file: string) {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

function logIsLarge(file: string) {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) > largestLog;
}
