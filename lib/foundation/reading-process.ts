import { type ChildProcess, spawn } from "node:child_process";

// Where a program puts what it keeps for a while, and what Windows needs to start one.
const kept = ["TMPDIR", "TEMP", "TMP", "SystemRoot"] as const;

type Started = { entry: string; words?: readonly string[]; megabytes: number; stdin: "pipe" | "ignore" };

/**
 * Starts a file of ours that reads what somebody brought, with at most so many `megabytes` of heap and none of our
 * surroundings; it talks in messages. A process and not a thread, since one that runs out of memory can take those
 * beside it along. `lastWords`: the end of what it wrote on standard error.
 */
export function startReadingProcess({ entry, words = [], megabytes, stdin }: Started) {
  const kinds = [`--max-old-space-size=${megabytes}`, "--disable-warning=DeprecationWarning"];
  const given = kept.flatMap((key) => (process.env[key] ? [[key, process.env[key]]] : []));
  const env: NodeJS.ProcessEnv = { NODE_ENV: "production", ...Object.fromEntries(given) };
  // Started as the command line is, since no bundle holds it.
  const child: ChildProcess = spawn(process.execPath, [...kinds, "--import", "tsx", entry, ...words], {
    cwd: process.cwd(),
    env,
    stdio: [stdin, "ignore", "pipe", "ipc"],
    serialization: "advanced",
    windowsHide: true,
  });
  let said = "";
  child.stderr?.on("data", (written) => {
    said = (said + written).slice(-4_000);
  });
  child.on("error", (error) => {
    said += String(error);
  });
  return { child, lastWords: () => said, ranOutOfMemory: () => said.includes("heap out of memory") };
}
