/** [MS-CFB], compound file binary format: folders and streams in one file, as Office wrote them before 2007. */
export type CompoundFile = {
  /** Full paths without the root, such as `_VBA_PROJECT_CUR/VBA/dir`. */
  streams: readonly string[];
  /** As far as it is there; null where there is no such stream. Case does not count. */
  read: (path: string, most: number) => Uint8Array | null;
};

type Entry = {
  name: string;
  kind: number;
  left: number;
  right: number;
  child: number;
  start: number;
  size: number;
};

const noEntry = 0xffffffff;
const storage = 1;
const stream = 2;
const root = 5;
const smallSector = 64;
const smallStream = 4096;
/** A project of macros has some hundred streams. */
const mostEntries = 20_000;

/** Null for what is no compound file. Every chain ends, whatever the file says: it has no more links than there are sectors. */
export function openCompoundFile(bytes: Uint8Array): CompoundFile | null {
  if (!isCompoundFile(bytes)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) return null;
  const sectorBytes = 1 << shift;
  const sectors = Math.ceil(bytes.length / sectorBytes) - 1;
  const sectorAt = (sector: number) => (sector + 1) * sectorBytes;
  const table = tableSectors(view, sectorBytes, sectors);

  function nextSector(sector: number) {
    const perSector = sectorBytes / 4;
    const holder = table[Math.floor(sector / perSector)];
    const at = holder === undefined ? -1 : sectorAt(holder) + (sector % perSector) * 4;
    return at >= 0 && at + 4 <= bytes.length ? view.getUint32(at, true) : noEntry;
  }

  function readChain(start: number, most: number) {
    const pieces: Uint8Array[] = [];
    let length = 0;
    for (let sector = start; sector < sectors && length < most; sector = nextSector(sector)) {
      if (pieces.length > sectors) break;
      const piece = bytes.subarray(sectorAt(sector), sectorAt(sector) + Math.min(sectorBytes, most - length));
      pieces.push(piece);
      length += piece.length;
    }
    return joined(pieces, length);
  }

  const entries = readEntries(readChain(view.getUint32(48, true), mostEntries * 128));
  const paths = pathsOf(entries);
  const top = entries.find(({ kind }) => kind === root);
  const small = top ? readChain(top.start, Math.min(top.size, bytes.length)) : new Uint8Array();
  const smallTable = readChain(view.getUint32(60, true), bytes.length);

  function readSmall(start: number, size: number) {
    const links = new DataView(smallTable.buffer, smallTable.byteOffset, smallTable.byteLength);
    const result = new Uint8Array(Math.min(size, smallStream));
    let length = 0;
    for (let sector = start; length < result.length && sector * smallSector < small.length; ) {
      const piece = small.subarray(sector * smallSector, sector * smallSector + smallSector);
      result.set(piece.subarray(0, result.length - length), length);
      length += smallSector;
      if ((sector + 1) * 4 > links.byteLength) break;
      sector = links.getUint32(sector * 4, true);
    }
    return result.subarray(0, length);
  }

  return {
    streams: [...paths.values()].map(({ path }) => path),
    read: (path, most) => {
      const entry = paths.get(path.toLowerCase())?.entry;
      if (!entry) return null;
      return entry.size < smallStream
        ? readSmall(entry.start, Math.min(entry.size, most))
        : readChain(entry.start, Math.min(entry.size, most));
    },
  };
}

export function isCompoundFile(bytes: Uint8Array) {
  const magic = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  return bytes.length >= 512 && magic.every((byte, at) => bytes[at] === byte);
}

/** The sectors that hold the table of what follows what: 109 in the header, the others in a chain. */
function tableSectors(view: DataView, sectorBytes: number, sectors: number) {
  const found: number[] = [];
  for (let index = 0; index < 109; index++) found.push(view.getUint32(76 + index * 4, true));
  let next = view.getUint32(68, true);
  for (let seen = 0; next < sectors && seen <= sectors / 100; seen++) {
    const at = (next + 1) * sectorBytes;
    if (at + sectorBytes > view.byteLength) break;
    for (let index = 0; index < sectorBytes / 4 - 1; index++)
      found.push(view.getUint32(at + index * 4, true));
    next = view.getUint32(at + sectorBytes - 4, true);
  }
  return found.map((sector) => (sector < sectors ? sector : undefined));
}

function readEntries(directory: Uint8Array): Entry[] {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameBytes = Math.min(64, Math.max(0, view.getUint16(at + 64, true) - 2));
    entries.push({
      name: new TextDecoder("utf-16le").decode(directory.subarray(at, at + nameBytes)),
      kind: view.getUint8(at + 66),
      left: view.getUint32(at + 68, true),
      right: view.getUint32(at + 72, true),
      child: view.getUint32(at + 76, true),
      start: view.getUint32(at + 116, true),
      size: view.getUint32(at + 120, true),
    });
  }
  return entries;
}

function pathsOf(entries: readonly Entry[]) {
  const paths = new Map<string, { path: string; entry: Entry }>();
  const seen = new Set<number>();
  const waiting = entries.flatMap(({ kind, child }) => (kind === root ? [{ index: child, folder: "" }] : []));
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const entry = entries[next.index];
    if (!entry || seen.has(next.index)) continue;
    seen.add(next.index);
    const { folder } = next;
    const path = folder + entry.name;
    waiting.push({ index: entry.left, folder }, { index: entry.right, folder });
    if (entry.kind === storage && path.length < 1_000)
      waiting.push({ index: entry.child, folder: `${path}/` });
    if (entry.kind === stream && !paths.has(path.toLowerCase()))
      paths.set(path.toLowerCase(), { path, entry });
  }
  return paths;
}

function joined(pieces: readonly Uint8Array[], length: number) {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
