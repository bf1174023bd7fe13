export type ZipEntry = {
  /** With “/” between folders, whatever the archive wrote. */
  name: string;
  method: number;
  isEncrypted: boolean;
  packedBytes: number;
  /** As the archive says, which need not be true; null where it does not say. */
  declaredBytes: number | null;
  offset: number;
};

export type ZipProblem =
  | "no-directory"
  | "directory-cut-off"
  | "too-many-entries"
  | "unsafe-name"
  | "repeated-name"
  | "encrypted-entry";

export type ZipListing = { entries: ZipEntry[]; problems: ReadonlyMap<ZipProblem, number> };

const signature = { entry: 0x04034b50, directory: 0x02014b50, end: 0x06054b50 } as const;
const bytesOf = { entry: 30, directory: 46, end: 22 } as const;
const longestComment = 65_535;

/**
 * What a ZIP archive holds, by its directory or, where that is missing, by going from entry to entry. Names that lead
 * out of the archive, links and repeated names are left out and counted; of the rest the first `most`.
 */
export function listZipEntries(bytes: Uint8Array, most: number): ZipListing {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const problems = new Map<ZipProblem, number>();
  const count = (problem: ZipProblem) => problems.set(problem, (problems.get(problem) ?? 0) + 1);
  const entries = new Map<string, ZipEntry>();

  for (const entry of walk(view, bytes, count)) {
    if (entry.name.endsWith("/") && !entry.isLink) continue;
    if (entries.size >= most) {
      count("too-many-entries");
      break;
    }
    const key = entry.name.toLowerCase();
    if (entry.isLink || isUnsafe(entry.name)) count("unsafe-name");
    else if (entries.has(key)) count("repeated-name");
    else {
      if (entry.isEncrypted) count("encrypted-entry");
      const { isLink: _, ...kept } = entry;
      entries.set(key, kept);
    }
  }
  return { entries: [...entries.values()], problems };
}

type Walked = ZipEntry & { isLink: boolean };

function* walk(view: DataView, bytes: Uint8Array, count: (problem: ZipProblem) => void): Generator<Walked> {
  const start = directoryStart(view);
  if (start === null) {
    count("no-directory");
    yield* walkLocal(view, bytes, 0);
    return;
  }
  let at = start.at;
  let furthest = 0;
  for (let index = 0; index < start.total; index++) {
    if (at + bytesOf.directory > view.byteLength || view.getUint32(at, true) !== signature.directory) {
      count("directory-cut-off");
      yield* walkLocal(view, bytes, furthest);
      return;
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const nameAt = at + bytesOf.directory;
    const entry = {
      name: nameOf(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packedBytes: view.getUint32(at + 20, true),
      declaredBytes: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      // The upper half holds the mode of Unix; 0o12 in it is a link.
      isLink: view.getUint32(at + 38, true) >>> 28 === 0o12,
    };
    const whole = withLargeSizes(view, entry, nameAt + nameLength, extraLength);
    furthest = Math.max(furthest, whole.offset + bytesOf.entry);
    yield whole;
    at = nameAt + nameLength + extraLength + view.getUint16(at + 32, true);
  }
}

function directoryStart(view: DataView) {
  const furthest = Math.max(0, view.byteLength - bytesOf.end - longestComment);
  for (let at = view.byteLength - bytesOf.end; at >= furthest; at--) {
    if (view.getUint32(at, true) !== signature.end) continue;
    const total = view.getUint16(at + 10, true);
    const start = view.getUint32(at + 16, true);
    return start === 0xffffffff || total === 0xffff ? largeDirectoryStart(view, at) : { at: start, total };
  }
  return null;
}

/** APPNOTE 4.3.14 and 4.3.15: 64-bit numbers stand in a record of their own, which a locator before the end names. */
function largeDirectoryStart(view: DataView, end: number) {
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== 0x07064b50) return null;
  const record = Number(view.getBigUint64(locator + 8, true));
  if (record + 56 > view.byteLength || view.getUint32(record, true) !== 0x06064b50) return null;
  return {
    at: Number(view.getBigUint64(record + 48, true)),
    total: Number(view.getBigUint64(record + 32, true)),
  };
}

function withLargeSizes(view: DataView, entry: Walked, extraAt: number, extraLength: number): Walked {
  const isLarge = [entry.packedBytes, entry.declaredBytes, entry.offset].includes(0xffffffff);
  const end = Math.min(extraAt + extraLength, view.byteLength);
  for (let at = extraAt; isLarge && at + 4 <= end; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const large = (small: number) => {
      if (small !== 0xffffffff || next + 8 > end) return small;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    const declaredBytes = large(entry.declaredBytes ?? 0);
    const packedBytes = large(entry.packedBytes);
    return { ...entry, declaredBytes, packedBytes, offset: large(entry.offset) };
  }
  return entry;
}

/** Entry after entry from the front, for archives whose end is missing. */
function* walkLocal(view: DataView, bytes: Uint8Array, from: number): Generator<Walked> {
  let at = nextSignature(view, bytes, from);
  while (at !== null && view.getUint32(at, true) === signature.entry && at + bytesOf.entry <= bytes.length) {
    const flags = view.getUint16(at + 6, true);
    const nameLength = view.getUint16(at + 26, true);
    const nameAt = at + bytesOf.entry;
    const dataAt = nameAt + nameLength + view.getUint16(at + 28, true);
    const written = view.getUint32(at + 18, true);
    // With this flag the sizes come after the data.
    const isUnsized = (flags & 8) !== 0 || written === 0xffffffff;
    const next = nextSignature(view, bytes, isUnsized ? dataAt : dataAt + written);
    const end = isUnsized ? (next ?? bytes.length) : Math.min(dataAt + written, bytes.length);
    if (nameAt + nameLength > bytes.length) return;
    yield {
      name: nameOf(bytes.subarray(nameAt, nameAt + nameLength)),
      method: view.getUint16(at + 8, true),
      isEncrypted: (flags & 1) === 1,
      packedBytes: Math.max(0, end - dataAt),
      declaredBytes: isUnsized ? null : view.getUint32(at + 22, true),
      offset: at,
      isLink: false,
    };
    at = next;
  }
}

/** Where the next entry or the directory begins. */
function nextSignature(view: DataView, bytes: Uint8Array, from: number) {
  for (
    let at = bytes.indexOf(0x50, from);
    at >= 0 && at + 4 <= bytes.length;
    at = bytes.indexOf(0x50, at + 1)
  ) {
    const found = view.getUint32(at, true);
    if (found === signature.entry || found === signature.directory) return at;
  }
  return null;
}

function nameOf(written: Uint8Array) {
  let name: string;
  try {
    name = new TextDecoder("utf-8", { fatal: true }).decode(written);
  } catch {
    name = new TextDecoder("windows-1252").decode(written);
  }
  // Power Apps writes “\” between folders, which the format does not allow.
  return name.replaceAll("\\", "/");
}

function isUnsafe(name: string) {
  return (
    name === "" ||
    name.startsWith("/") ||
    /^[a-z]:/i.test(name) ||
    name.includes("\0") ||
    name.split("/").includes("..")
  );
}
