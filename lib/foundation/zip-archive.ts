import { Inflate } from "fflate";
import { listZipEntries, type ZipEntry } from "./zip-entries";

export type ZipLimits = { entries: number; unpackedBytes: number };

/** What else than the limit may be wrong with an entry; `too-much` ends the reading of the whole archive. */
export type ZipFaultKind = "damaged" | "encrypted" | "packed-otherwise" | "bomb" | "too-much";

export class ZipFault extends Error {
  constructor(readonly kind: ZipFaultKind) {
    super(`The entry of the archive cannot be read: ${kind}.`);
  }
}

// Sixteen kilobytes can become sixteen megabytes before they are counted.
const packedPiece = 16_384;

/** Deflate reaches 1,032 to 1; sheets of equal cells about 300. Small entries may be whatever they like. */
const suspicious = { ratio: 600, bytes: 50_000_000 } as const;

/**
 * Reads the entries of a ZIP archive by name, without regard to case, and counts what they unpack to, whatever the
 * archive says of itself. The pieces of an entry that is cut off come before its `ZipFault`.
 */
export function openZipArchive(bytes: Uint8Array, limits: ZipLimits) {
  const { entries, problems } = listZipEntries(bytes, limits.entries);
  const byName = new Map(entries.map((entry) => [entry.name.toLowerCase(), entry]));
  let unpacked = 0;

  function* read(name: string): Generator<Uint8Array> {
    const entry = byName.get(name.toLowerCase());
    if (!entry) return;
    if (entry.isEncrypted) throw new ZipFault("encrypted");
    const { packed, isWhole } = packedBytes(bytes, entry);
    let size = 0;
    for (const piece of piecesOf(entry, packed, isWhole)) {
      size += piece.length;
      unpacked += piece.length;
      if (unpacked > limits.unpackedBytes) throw new ZipFault("too-much");
      if (size > suspicious.bytes && size > packed.length * suspicious.ratio) throw new ZipFault("bomb");
      if (entry.declaredBytes !== null && size > entry.declaredBytes) throw new ZipFault("bomb");
      yield piece;
    }
    if (!isWhole) throw new ZipFault("damaged");
  }

  return {
    names: entries.map(({ name }) => name),
    problems,
    has: (name: string) => byName.has(name.toLowerCase()),
    /** As the archive says; null where it does not say. */
    declaredBytes: (name: string) => byName.get(name.toLowerCase())?.declaredBytes ?? null,
    read,
  };
}

export type ZipArchive = ReturnType<typeof openZipArchive>;

function packedBytes(bytes: Uint8Array, { offset, packedBytes }: ZipEntry) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== 0x04034b50)
    throw new ZipFault("damaged");
  const from = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  return { packed: bytes.subarray(from, from + packedBytes), isWhole: from + packedBytes <= bytes.length };
}

function* piecesOf(entry: ZipEntry, packed: Uint8Array, isWhole: boolean): Generator<Uint8Array> {
  if (entry.method === 0) {
    for (let at = 0; at < packed.length; at += 1_048_576) yield packed.subarray(at, at + 1_048_576);
    return;
  }
  if (entry.method !== 8) throw new ZipFault("packed-otherwise");
  let ready: Uint8Array[] = [];
  const inflating = new Inflate((piece) => ready.push(piece));
  for (let at = 0; at < packed.length; at += packedPiece) {
    const isLast = at + packedPiece >= packed.length;
    try {
      inflating.push(packed.subarray(at, at + packedPiece), isLast && isWhole);
    } catch {
      yield* ready;
      throw new ZipFault("damaged");
    }
    yield* ready;
    ready = [];
  }
}
