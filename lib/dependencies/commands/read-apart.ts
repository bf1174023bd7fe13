import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { log } from "@/lib/foundation/log";
import { Refusal } from "@/lib/foundation/refusal";
import { type ReadManifest, unreadManifest } from "../manifest";

/** Source: security rule S34. */
const limits = { megabytes: 256, seconds: 10, startSeconds: 60, mostWaiting: 50 } as const;

type Reading = { name: string; bytes: Uint8Array; answer: (manifest: ReadManifest) => void };

type Thread = { worker: Worker; isReady: boolean; current: Reading | null; timer: NodeJS.Timeout | null };

const kept = globalThis as typeof globalThis & {
  lamplightManifestReader?: { thread: Thread | null; waiting: Reading[] };
};

/**
 * `readManifest` in a thread of its own, with 256 MB, ten seconds a file and no surroundings, so that everybody else is
 * answered meanwhile. The thread is kept for the next file, and files are read one after the other. What takes too long
 * or too much memory has an `error`, and so has what `signal` stops.
 * @throws Refusal `too-many` where so many wait that this one could not be read soon.
 */
export function readManifestApart(
  name: string,
  bytes: Uint8Array,
  signal?: AbortSignal,
): Promise<ReadManifest> {
  kept.lamplightManifestReader ??= { thread: null, waiting: [] };
  const reader = kept.lamplightManifestReader;
  if (reader.waiting.length >= limits.mostWaiting) return Promise.reject(tooBusy());
  return new Promise((answer) => {
    const reading = { name, bytes, answer };
    reader.waiting.push(reading);
    signal?.addEventListener("abort", () => stopReading(reading), { once: true });
    reader.thread ??= startThread();
    readNext(reader.thread);
  });
}

function startThread(): Thread {
  // Started as the command line is, since no bundle holds it; what it needs of us is the file and nothing else.
  const entry = join(process.cwd(), "lib/dependencies/reading-thread.ts");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    execArgv: ["--import", "tsx"],
    env: {},
    resourceLimits: {
      maxOldGenerationSizeMb: limits.megabytes,
      maxYoungGenerationSizeMb: 32,
      stackSizeMb: 4,
    },
  });
  const thread: Thread = { worker, isReady: false, current: null, timer: null };
  thread.timer = setTimeout(() => giveUp(thread, unforeseen), limits.startSeconds * 1_000);
  worker.on("message", (told: ReadManifest | "ready") => {
    if (thread.timer) clearTimeout(thread.timer);
    if (told === "ready") thread.isReady = true;
    else thread.current?.answer(told);
    thread.current = null;
    readNext(thread);
  });
  worker.on("error", (error) => {
    const isMemory = (error as { code?: unknown }).code === "ERR_WORKER_OUT_OF_MEMORY";
    if (!isMemory) log.error({ error: String(error) }, "a list of packages could not be read");
    giveUp(thread, isMemory ? tooMuchMemory : unforeseen);
  });
  worker.on("exit", () => giveUp(thread, unforeseen));
  return thread;
}

function readNext(thread: Thread) {
  if (!thread.isReady || thread.current) return;
  const next = kept.lamplightManifestReader?.waiting.shift();
  if (!next) {
    // With nothing to read it keeps no process alive.
    thread.worker.unref();
    return;
  }
  thread.worker.ref();
  thread.current = next;
  thread.timer = setTimeout(() => giveUp(thread, tooLong), limits.seconds * 1_000);
  thread.worker.postMessage({ name: next.name, bytes: next.bytes });
}

/** Nobody waits for it any more. */
function stopReading(reading: Reading) {
  const reader = kept.lamplightManifestReader;
  const at = reader?.waiting.indexOf(reading) ?? -1;
  if (at >= 0) {
    reader?.waiting.splice(at, 1);
    reading.answer(unreadManifest("unknown", stopped));
  } else if (reader?.thread?.current === reading) giveUp(reader.thread, stopped);
}

/** Answers what was read with the sentence, and starts anew for those who wait. */
function giveUp(thread: Thread, sentence: string) {
  const reader = kept.lamplightManifestReader;
  if (!reader || reader.thread !== thread) return;
  if (thread.timer) clearTimeout(thread.timer);
  reader.thread = null;
  thread.worker.terminate();
  const failed = thread.current ?? reader.waiting.shift();
  failed?.answer(unreadManifest("unknown", sentence));
  if (reader.waiting.length > 0) reader.thread = startThread();
}

const tooLong = `This file takes longer than ${limits.seconds} seconds to read, which is the most that a file gets. Nothing was taken from it. Split it, or send what was read of it.`;
const tooMuchMemory = `Reading this file needs more than ${limits.megabytes} MB of memory, which is the most that a file gets. Nothing was taken from it. Split it, or send what was read of it.`;
const stopped = "Reading was stopped. Nothing was taken from this file.";
const unforeseen = "This file could not be read, and Lamplight cannot say why. Nothing was taken from it.";

function tooBusy() {
  const sentence =
    "Many files are being read at this moment, so this one was not. Send it again in a few seconds.";
  return new Refusal("too-many", sentence, { retryAfterSeconds: 2 });
}
