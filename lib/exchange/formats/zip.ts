import { Inflate } from "fflate";
import { importLimits } from "../limits";
import { tooMuch, unreadable } from "../table";

type Entry = { name: string; method: number; packedBytes: number; offset: number };

const signature = { entry: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
// Sixteen kilobytes can become sixteen megabytes before they are counted.
const chunkBytes = 16_384;
const restBytes = 1_048_576;

/** Reads parts of a ZIP file by name and counts what they unpack to, whatever the file says of itself. */
export function openZip(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map(listEntries(view, bytes).map((entry) => [entry.name, entry]));
  let unpacked = 0;

  function count(chunk: Uint8Array) {
    unpacked += chunk.length;
    if (unpacked > importLimits.unpackedBytes)
      throw tooMuch(
        `This workbook unpacks to more than ${importLimits.unpackedBytes / 1_000_000} MB, which is the most that is read.`,
      );
  }

  /** The part piece by piece; nothing where there is no such part. */
  function* read(name: string): Generator<Uint8Array> {
    const entry = entries.get(name);
    if (!entry) return;
    const packed = packedPart(view, bytes, entry);
    if (entry.method === 0) {
      count(packed);
      yield packed;
      return;
    }
    if (entry.method !== 8) throw unreadable("This workbook is packed in a way that is not read.");
    for (const chunk of inflate(packed)) {
      count(chunk);
      // A megabyte at a time, so that whoever reads it can rest in between.
      for (let at = 0; at < chunk.length; at += restBytes) yield chunk.subarray(at, at + restBytes);
    }
  }
  return { has: (name: string) => entries.has(name), read };
}

export type Zip = ReturnType<typeof openZip>;

function* inflate(packed: Uint8Array): Generator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const inflating = new Inflate((chunk) => ready.push(chunk));
  for (let at = 0; at < packed.length; at += chunkBytes) {
    try {
      inflating.push(packed.subarray(at, at + chunkBytes), at + chunkBytes >= packed.length);
    } catch {
      throw unreadable("This workbook is damaged: a part of it cannot be unpacked.");
    }
    yield* ready;
    ready = [];
  }
}

function listEntries(view: DataView, bytes: Uint8Array): Entry[] {
  const end = findEnd(view);
  if (end < 0) throw unreadable("This workbook is damaged or was cut off on its way: its end is missing.");
  const total = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (total === 0xffff || at === 0xffffffff || total > importLimits.entries)
    throw tooMuch(`This workbook holds more than ${importLimits.entries.toLocaleString("en")} parts.`);
  const entries: Entry[] = [];
  for (let index = 0; index < total; index++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== signature.directory)
      throw unreadable("This workbook is damaged: its list of parts is not whole.");
    if (view.getUint16(at + 8, true) & 1)
      throw unreadable("This workbook is protected by a password. Save it without one.");
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replace(/^\//, ""),
      method: view.getUint16(at + 10, true),
      packedBytes: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView) {
  const furthest = Math.max(0, view.byteLength - 22 - 65_535);
  for (let at = view.byteLength - 22; at >= furthest; at--)
    if (view.getUint32(at, true) === signature.end) return at;
  return -1;
}

function packedPart(view: DataView, bytes: Uint8Array, { offset, packedBytes }: Entry) {
  if (offset + 30 > view.byteLength || view.getUint32(offset, true) !== signature.entry)
    throw unreadable("This workbook is damaged: a part of it is not where its list says.");
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (from + packedBytes > view.byteLength)
    throw unreadable("This workbook is damaged or was cut off on its way.");
  return bytes.subarray(from, from + packedBytes);
}
