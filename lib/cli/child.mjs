import { spawn } from "node:child_process";
import { resolve } from "node:path";

export const projectFolder = resolve(import.meta.dirname ?? new URL(".", import.meta.url).pathname, "../..");

const signals = ["SIGINT", "SIGTERM", "SIGHUP"];
let running = null;
let wanted = null;

/** From now on a signal ends the running child first, and then us. */
export function hold() {
  for (const signal of signals) {
    process.on(signal, () => {
      wanted = signal;
      if (running) running.kill(signal);
      else process.exit(130);
    });
  }
}

/** Runs a program to its end, keeping what it says for the case that it fails. */
export function runQuietly(program, options, environment = {}) {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...quiet, ...environment };
    const stdio = ["ignore", "pipe", "pipe"];
    const child = spawn(program, options, { cwd: projectFolder, env, stdio, windowsHide: true });
    running = child;
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output = (output + chunk).slice(-200_000);
      });
    }
    child.on("error", fail);
    child.on("close", (code) => {
      running = null;
      if (wanted) process.exit(130);
      done({ code: code ?? 1, output });
    });
  });
}

/** Runs a program in our terminal; it notices through its channel when we are gone. */
export function runUntilEnd(program, options, environment = {}) {
  return new Promise((done, fail) => {
    const env = { ...process.env, ...quiet, ...environment };
    const child = spawn(program, options, {
      cwd: projectFolder,
      env,
      stdio: ["inherit", "inherit", "inherit", "ipc"],
    });
    running = child;
    child.on("error", fail);
    child.on("exit", (code) => {
      running = null;
      done(code ?? 1);
    });
  });
}

// No tool of ours reports home.
const quiet = {
  NEXT_TELEMETRY_DISABLED: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  DO_NOT_TRACK: "1",
};
