import { readFileSync } from "node:fs";

const mostMegabytes = 400;

/** What the process holds now, and the most that it ever held; only where the system tells. */
export function reportMemory(pid: number) {
  const status = readStatus(pid);
  if (status === null) return console.log("\nThis system does not tell how much the web process holds.");
  const [now, peak] = [megabytesOf(status, "VmRSS"), megabytesOf(status, "VmHWM")];
  console.log(
    `\nThe web process holds ${now} MB, at most it held ${peak} (budget ${mostMegabytes}; ${now < mostMegabytes ? "met" : "not met"}).`,
  );
}

function readStatus(pid: number) {
  try {
    return readFileSync(`/proc/${pid}/status`, "utf8");
  } catch {
    return null;
  }
}

function megabytesOf(status: string, field: string) {
  const kilobytes = new RegExp(`${field}:\\s+(\\d+)`).exec(status)?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
