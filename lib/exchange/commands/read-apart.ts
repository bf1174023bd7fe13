import { log } from "@/lib/foundation/log";
import { startReadingProcess } from "@/lib/foundation/reading-process";
import { Refusal } from "@/lib/foundation/refusal";
import { importLimits } from "../limits";
import type { ReadingMessage } from "../reading-messages";
import { type ImportFormat, type TableRow, tooMuch, unreadable } from "../table";

const startWithinMs = 60_000;
// While a batch is stored the next one is read, and no more than that.
const batchesAhead = 2;
const entry = "lib/exchange/commands/reading-process.ts";
const shared = globalThis as typeof globalThis & {
  lamplightReaders?: { busy: number; waiting: (() => void)[] };
};

/** So much memory, and so much time in which it can work, has what reads a file. */
export type ReaderLimits = { readerMegabytes: number; readerSeconds: number };

/** What a file holds: the rows come in batches, and as slowly as they are taken. */
export type ReadApart = {
  format: ImportFormat;
  headers: string[];
  /** As far as can be told beforehand; 0 where it cannot. */
  aboutRows: number;
  batches: AsyncGenerator<TableRow[]>;
};

/**
 * Reads a file in a process of its own, with so much memory, so much time and no network, so that everybody else is
 * answered meanwhile. At most two files are read at once in a process; others wait. What `work` leaves unread is given up.
 * @throws Refusal with a sentence where the file cannot be read, needs more than that, or `signal` asks for the end.
 */
export async function readApart<T>(
  name: string,
  bytes: Uint8Array,
  work: (file: ReadApart) => Promise<T>,
  signal: AbortSignal = new AbortController().signal,
  limits: ReaderLimits = importLimits,
): Promise<T> {
  const leave = await takePlace(signal);
  const reader = startReader(name, bytes, signal, limits);
  try {
    const { format, headers, aboutRows } = await reader.next("header");
    return await work({ format, headers, aboutRows, batches: batchesOf(reader) });
  } finally {
    await reader.end();
    leave();
  }
}

type Reader = ReturnType<typeof startReader>;

async function* batchesOf(reader: Reader) {
  for (;;) {
    const told = await reader.next("rows", "end");
    if (told.is === "end") return;
    yield told.rows;
    reader.want();
  }
}

function startReader(name: string, bytes: Uint8Array, signal: AbortSignal, limits: ReaderLimits) {
  const { readerMegabytes: megabytes, readerSeconds: seconds } = limits;
  const started = startReadingProcess({ entry, words: [name], megabytes, stdin: "pipe" });
  const reader = started.child;
  reader.stdin?.on("error", () => {});
  reader.stdin?.end(bytes);
  const told: ReadingMessage[] = [];
  let failure: unknown = null;
  let wake: () => void = () => {};
  const fail = (error: unknown) => {
    failure ??= error;
    wake();
  };
  const clock = openClock(seconds, () => fail(tookTooLong(seconds)));
  const want = () => {
    clock.wants();
    // It may be gone already, which its end tells.
    if (reader.connected) reader.send("go on", () => {});
  };
  for (let ahead = 0; ahead < batchesAhead; ahead++) want();
  const stop = () => fail(stopped());
  signal.addEventListener("abort", stop, { once: true });
  if (signal.aborted) stop();
  reader.on("message", (message) => {
    const { is } = message as ReadingMessage;
    if (is === "ready") clock.begin();
    if (is === "rows") clock.tookBatch();
    if (is === "end" || is === "refused") failure ??= stopped();
    told.push(message as ReadingMessage);
    wake();
  });
  const gone = new Promise<void>((done) => {
    reader.on("close", () => done());
    reader.on("error", () => done());
  });
  gone.then(() => failure ?? fail(whyGone(started, megabytes)));

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
      failure ??= stopped();
      reader.kill("SIGKILL");
      await gone;
    },
  };
}

/** Counts the time in which the reader could work: not while it starts, and not while it waits for us. */
function openClock(seconds: number, over: () => void) {
  let leftMs = seconds * 1_000;
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
  shared.lamplightReaders ??= { busy: 0, waiting: [] };
  const places = shared.lamplightReaders;
  while (places.busy >= importLimits.readers && !signal.aborted)
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

function whyGone({ ranOutOfMemory, lastWords }: ReturnType<typeof startReadingProcess>, megabytes: number) {
  if (ranOutOfMemory())
    return tooMuch(
      `Reading this file needs more than ${megabytes} MB of memory, which is the most that a file gets. Save it as CSV, or split it into several files.`,
    );
  log.error({ said: lastWords().slice(-1_000) }, "a file could not be read");
  return unforeseen();
}

function unforeseen() {
  return unreadable(
    "This file could not be read, and Lamplight cannot say why. Save it anew, or as CSV from the program that it comes from.",
  );
}

function tookTooLong(seconds: number) {
  return tooMuch(
    `This file takes longer than ${seconds} seconds to read, which is the most that a file gets. Save it as CSV, or split it into several files.`,
  );
}

function stopped() {
  return new Refusal("conflict", "Reading was stopped. Nothing was taken from this file.", { stopped: true });
}
