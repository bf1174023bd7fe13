import { log } from "@/lib/foundation/log";
import { startReadingProcess } from "@/lib/foundation/reading-process";
import { Refusal } from "@/lib/foundation/refusal";
import { type ReadManifest, unreadManifest } from "../manifest";

/** Source: security rule S34. Files over `largeBytes` take long enough for one of a person to be all that is fair. */
const limits = {
  megabytes: 256,
  seconds: 10,
  startSeconds: 60,
  mostWaiting: 50,
  ofOnePerson: 16,
  largeBytes: 1_048_576,
  waitSeconds: 20,
} as const;

type ToRead = {
  /** Whose file it is: people take turns, so that nobody waits behind many of somebody else. */
  personId: string;
  name: string;
  bytes: Uint8Array;
  /** Ends the reading when nobody waits for it any more. */
  signal?: AbortSignal;
  seconds?: number;
  /** How long it may wait for those before it. */
  waitSeconds?: number;
};

type Reading = Pick<ToRead, "personId" | "name" | "bytes"> & {
  seconds: number;
  answer: (manifest: ReadManifest) => void;
  refuse: (refusal: Refusal) => void;
  patience: NodeJS.Timeout | undefined;
};

type Reader = ReturnType<typeof startReadingProcess> & {
  isReady: boolean;
  current: Reading | null;
  timer: NodeJS.Timeout | null;
};

const kept = globalThis as typeof globalThis & {
  lamplightManifestReader?: { reader: Reader | null; waiting: Reading[]; lastPersonId: string | null };
};

/**
 * `readManifest` in a process of its own, with 256 MB, so many `seconds` a file and no surroundings, so that everybody
 * else is answered meanwhile. The process is kept for the next file, and files are read one after the other, people by
 * turns. What takes too long or too much memory has an `error`, and so has what `signal`
 * stops.
 * @throws Refusal `too-many` where a large file or many small ones of the person are there already, where many wait, or
 * where this one waited for `waitSeconds`.
 */
export function readManifestApart({
  signal,
  seconds = limits.seconds,
  waitSeconds = limits.waitSeconds,
  ...file
}: ToRead): Promise<ReadManifest> {
  kept.lamplightManifestReader ??= { reader: null, waiting: [], lastPersonId: null };
  const readers = kept.lamplightManifestReader;
  const current = readers.reader?.current;
  const theirs = [...readers.waiting, ...(current ? [current] : [])].filter(
    ({ personId }) => personId === file.personId,
  );
  if (theirs.length >= limits.ofOnePerson || (isLarge(file) && theirs.some(isLarge)))
    return Promise.reject(theirTurnIsTaken());
  if (readers.waiting.length >= limits.mostWaiting) return Promise.reject(tooBusy());
  return new Promise((answer, refuse) => {
    const reading: Reading = { ...file, seconds, answer, refuse, patience: undefined };
    reading.patience = setTimeout(() => loseRoom(reading), waitSeconds * 1_000);
    readers.waiting.push(reading);
    signal?.addEventListener("abort", () => stopReading(reading), { once: true });
    readers.reader ??= startReader();
    readNext(readers.reader);
  });
}

function startReader(): Reader {
  const started = startReadingProcess({
    entry: "lib/dependencies/commands/reading-process.ts",
    megabytes: limits.megabytes,
    stdin: "ignore",
  });
  const reader: Reader = { ...started, isReady: false, current: null, timer: null };
  reader.timer = setTimeout(() => giveUp(reader, unforeseen), limits.startSeconds * 1_000);
  reader.child.on("message", (told) => {
    if (reader.timer) clearTimeout(reader.timer);
    if (told === "ready") reader.isReady = true;
    else reader.current?.answer(told as ReadManifest);
    reader.current = null;
    readNext(reader);
  });
  reader.child.on("error", () => giveUp(reader, unforeseen));
  reader.child.on("close", () => {
    if (kept.lamplightManifestReader?.reader !== reader) return;
    const isMemory = reader.ranOutOfMemory();
    if (!isMemory)
      log.error({ said: reader.lastWords().slice(-1_000) }, "a list of packages could not be read");
    giveUp(reader, isMemory ? tooMuchMemory : unforeseen);
  });
  return reader;
}

function readNext(reader: Reader) {
  if (!reader.isReady || reader.current) return;
  const next = takeNext();
  keepAlive(reader, next !== undefined);
  if (!next) return;
  clearTimeout(next.patience);
  reader.current = next;
  reader.timer = setTimeout(() => giveUp(reader, tooLong(next.seconds)), next.seconds * 1_000);
  // It may be gone already, which its end tells.
  reader.child.send({ name: next.name, bytes: next.bytes }, () => {});
}

/** Of those who wait the first, but for who was served last while others wait. */
function takeNext() {
  const readers = kept.lamplightManifestReader;
  if (!readers) return undefined;
  const other = readers.waiting.findIndex(({ personId }) => personId !== readers.lastPersonId);
  const [next] = readers.waiting.splice(Math.max(0, other), 1);
  readers.lastPersonId = next?.personId ?? readers.lastPersonId;
  return next;
}

function isLarge({ bytes }: { bytes: Uint8Array }) {
  return bytes.length > limits.largeBytes;
}

type Held = { ref: () => void; unref: () => void };

/** With nothing to read it keeps no process alive. */
function keepAlive({ child }: Reader, isNeeded: boolean) {
  for (const held of [child, child.channel, child.stderr] as (Held | null | undefined)[])
    if (isNeeded) held?.ref();
    else held?.unref();
}

/** False where it waits no more. */
function leaveQueue(reading: Reading) {
  clearTimeout(reading.patience);
  const waiting = kept.lamplightManifestReader?.waiting ?? [];
  const at = waiting.indexOf(reading);
  if (at >= 0) waiting.splice(at, 1);
  return at >= 0;
}

/** Those before it took too long. */
function loseRoom(reading: Reading) {
  if (leaveQueue(reading)) reading.refuse(tooBusy());
}

/** Nobody waits for it any more. */
function stopReading(reading: Reading) {
  const readers = kept.lamplightManifestReader;
  if (leaveQueue(reading)) reading.answer(unreadManifest("unknown", stopped));
  else if (readers?.reader?.current === reading) giveUp(readers.reader, stopped);
}

/** Answers what was read with the sentence, and starts anew for those who wait. */
function giveUp(reader: Reader, sentence: string) {
  const readers = kept.lamplightManifestReader;
  if (!readers || readers.reader !== reader) return;
  if (reader.timer) clearTimeout(reader.timer);
  readers.reader = null;
  reader.child.kill("SIGKILL");
  const failed = reader.current ?? readers.waiting.shift();
  clearTimeout(failed?.patience);
  failed?.answer(unreadManifest("unknown", sentence));
  if (readers.waiting.length > 0) readers.reader = startReader();
}

const tooMuchMemory = `Reading this file needs more than ${limits.megabytes} MB of memory, which is the most that a file gets. Nothing was taken from it. Split it, or send what was read of it.`;
const stopped = "Reading was stopped. Nothing was taken from this file.";
const unforeseen = "This file could not be read, and Lamplight cannot say why. Nothing was taken from it.";

function tooLong(seconds: number) {
  return `This file takes longer than ${seconds} seconds to read, which is the most that a file gets. Nothing was taken from it. Split it, or send what was read of it.`;
}

function theirTurnIsTaken() {
  const sentence = "Files of yours are being read at this moment. Send the next one when they are done.";
  return new Refusal("too-many", sentence, { retryAfterSeconds: 2 });
}

function tooBusy() {
  const sentence =
    "Many files are being read at this moment, so this one was not. Send it again in a few seconds.";
  return new Refusal("too-many", sentence, { retryAfterSeconds: 2 });
}
