import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { log } from "@/lib/foundation/log";
import { Refusal } from "@/lib/foundation/refusal";
import { importLimits } from "../limits";
import type { ReadingMessage } from "../reading-messages";
import { type ImportFormat, type TableRow, tooMuch, unreadable } from "../table";

const { readers, readerMegabytes, readerSeconds } = importLimits;
const startWithinMs = 60_000;
// While a batch is stored the next one is read, and no more than that.
const batchesAhead = 2;

const kept = globalThis as typeof globalThis & {
  lamplightReaders?: { busy: number; waiting: (() => void)[] };
};

/** What a file holds: the rows come in batches, and as slowly as they are taken. */
export type ReadApart = {
  format: ImportFormat;
  headers: string[];
  batches: AsyncGenerator<TableRow[]>;
};

/**
 * Reads a file in a thread of its own, with 256 MB, ten seconds and no network, so that everybody else is answered
 * meanwhile. At most two files are read at once in a process; others wait. What `work` leaves unread is given up.
 * @throws Refusal with a sentence where the file cannot be read, needs more than that, or `signal` asks for the end.
 */
export async function readApart<T>(
  name: string,
  bytes: Uint8Array,
  work: (file: ReadApart) => Promise<T>,
  signal: AbortSignal = new AbortController().signal,
): Promise<T> {
  const leave = await takePlace(signal);
  const thread = startThread(name, bytes, signal);
  try {
    const header = await thread.next("header");
    const { format, headers } = header;
    return await work({ format, headers, batches: batchesOf(thread) });
  } finally {
    await thread.end();
    leave();
  }
}

type Thread = ReturnType<typeof startThread>;

async function* batchesOf(thread: Thread) {
  for (;;) {
    const told = await thread.next("rows", "end");
    if (told.is === "end") return;
    yield told.rows;
    thread.want();
  }
}

function startThread(name: string, bytes: Uint8Array, signal: AbortSignal) {
  const copy = bytes.slice();
  // Started as the command line is, since no bundle holds it; what it needs of us is the file and nothing else.
  const entry = join(process.cwd(), "lib/exchange/reading-thread.ts");
  const worker = new Worker(/* turbopackIgnore: true */ entry, {
    workerData: { name, bytes: copy },
    transferList: [copy.buffer],
    execArgv: ["--import", "tsx"],
    env: {},
    resourceLimits: { maxOldGenerationSizeMb: readerMegabytes, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 },
  });
  const told: ReadingMessage[] = [];
  let failure: unknown = null;
  let wake: () => void = () => {};
  const fail = (error: unknown) => {
    failure ??= error;
    wake();
  };
  const clock = openClock(() => fail(tookTooLong()));
  const want = () => {
    clock.wants();
    worker.postMessage("go on");
  };
  for (let ahead = 0; ahead < batchesAhead; ahead++) want();
  const stop = () => fail(stopped());
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  worker.on("message", (message: ReadingMessage) => {
    if (message.is === "ready") clock.begin();
    if (message.is === "rows") clock.tookBatch();
    told.push(message);
    wake();
  });
  worker.on("error", (error) => fail(inSentence(error)));
  worker.on("exit", () => fail(unforeseen()));

  /** The next thing that it tells, waited for; `ready` is passed over. */
  async function next<Is extends ReadingMessage["is"]>(...awaited: Is[]) {
    for (;;) {
      if (signal.aborted) throw stopped();
      const message = told.shift();
      if (message?.is === "refused") throw new Refusal("conflict", message.sentence, message.details);
      if (message && awaited.some((is) => is === message.is))
        return message as Extract<ReadingMessage, { is: Is }>;
      if (message) continue;
      if (failure) throw failure;
      await new Promise<void>((go) => (wake = go));
    }
  }
  return {
    next,
    want,
    end: async () => {
      clock.end();
      signal.removeEventListener("abort", stop);
      await worker.terminate();
    },
  };
}

/** Counts the time in which the thread could work: not while it starts, and not while it waits for us. */
function openClock(over: () => void) {
  let leftMs = readerSeconds * 1_000;
  let since: number | null = null;
  let wanted = 0;
  let timer = setTimeout(over, startWithinMs);
  const go = () => {
    clearTimeout(timer);
    since = performance.now();
    timer = setTimeout(over, Math.max(0, leftMs));
  };
  return {
    begin: go,
    wants: () => {
      if (++wanted === 1 && since !== null) go();
    },
    tookBatch: () => {
      if (--wanted > 0 || since === null) return;
      clearTimeout(timer);
      leftMs -= performance.now() - since;
    },
    end: () => clearTimeout(timer),
  };
}

/** Waits until fewer than two files are read in this process. */
async function takePlace(signal: AbortSignal) {
  kept.lamplightReaders ??= { busy: 0, waiting: [] };
  const places = kept.lamplightReaders;
  while (places.busy >= readers && !signal.aborted)
    await new Promise<void>((go) => {
      places.waiting.push(go);
      signal.addEventListener("abort", () => go(), { once: true });
    });
  if (signal.aborted) throw stopped();
  places.busy++;
  return () => {
    places.busy--;
    for (const go of places.waiting.splice(0)) go();
  };
}

function inSentence(error: unknown) {
  const { code } = error as { code?: unknown };
  if (code === "ERR_WORKER_OUT_OF_MEMORY")
    return tooMuch(
      `Reading this file needs more than ${readerMegabytes} MB of memory, which is the most that a file gets. Save it as CSV, or split it into several files.`,
    );
  log.error({ error: String(error) }, "a file could not be read");
  return unforeseen();
}

function unforeseen() {
  return unreadable(
    "This file could not be read, and Lamplight cannot say why. Save it anew, or as CSV from the program that it comes from.",
  );
}

function tookTooLong() {
  return tooMuch(
    `This file takes longer than ${readerSeconds} seconds to read, which is the most that a file gets. Save it as CSV, or split it into several files.`,
  );
}

function stopped() {
  return new Refusal("conflict", "Reading was stopped. Nothing was taken from this file.", { stopped: true });
}
