import type { CompoundFile } from "@/lib/foundation/compound-file";

export type VbaProject = {
  modules: { name: string; source: string }[];
  /** Files of other projects that this one uses, as written. */
  projects: string[];
  /** Libraries beyond those that every project of Office has, by their names. */
  libraries: string[];
  /** Modules of which no text could be read. */
  unread: number;
};

type Module = { name: string; stream: string; offset: number };

const limits = { stream: 20_000_000, unpacked: 4_000_000, modules: 2_000, allText: 10_000_000 } as const;

/** [MS-OVBA]: the text of every module. `folder` is where the project lies, such as `VBA/` or `_VBA_PROJECT_CUR/VBA/`. */
export function readVbaProject(file: CompoundFile, folder: string): VbaProject | null {
  const packed = file.read(`${folder}dir`, limits.stream);
  const directory = packed ? unpackVba(packed, limits.unpacked) : null;
  if (!directory) return null;
  const { modules, projects, libraries, encoding } = readDirectory(directory);
  const read: VbaProject = { modules: [], projects, libraries, unread: 0 };
  let length = 0;
  for (const { name, stream, offset } of modules.slice(0, limits.modules)) {
    const bytes = length < limits.allText ? file.read(folder + stream, limits.stream) : null;
    const source = bytes ? unpackVba(bytes.subarray(offset), limits.unpacked) : null;
    if (!source) {
      read.unread++;
      continue;
    }
    length += source.length;
    read.modules.push({ name, source: new TextDecoder(encoding).decode(source) });
  }
  return read;
}

/** [MS-OVBA] 2.4.1, “Compression and Decompression”. As much as can be unpacked; null where there is none. */
function unpackVba(packed: Uint8Array, most: number): Uint8Array | null {
  if (packed[0] !== 1) return null;
  const result = new Uint8Array(Math.min(most, chunksIn(packed) * 4_096));
  let size = 0;
  for (let at = 1; at + 2 <= packed.length && size < result.length; ) {
    const header = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
    if (((header >> 12) & 7) !== 3) break;
    const end = Math.min(at + (header & 0xfff) + 3, packed.length);
    at += 2;
    const start = size;
    if ((header & 0x8000) === 0) {
      const raw = packed.subarray(at, Math.min(end, at + result.length - size));
      result.set(raw, size);
      size += raw.length;
      at = end;
      continue;
    }
    while (at < end && size < result.length) {
      const flags = packed[at++] ?? 0;
      for (let bit = 0; bit < 8 && at < end && size < result.length; bit++) {
        if ((flags & (1 << bit)) === 0) {
          result[size++] = packed[at++] ?? 0;
          continue;
        }
        const copy = (packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8);
        at += 2;
        const offsetBits = Math.max(4, 32 - Math.clz32(Math.max(1, size - start - 1)));
        const offset = (copy >> (16 - offsetBits)) + 1;
        const length = (copy & (0xffff >> offsetBits)) + 3;
        if (offset > size - start) return size > 0 ? result.subarray(0, size) : null;
        for (let index = 0; index < length && size < result.length; index++, size++)
          result[size] = result[size - offset] ?? 0;
      }
    }
  }
  return result.subarray(0, size);
}

/** Each unpacks to at most 4,096 bytes. */
function chunksIn(packed: Uint8Array) {
  let chunks = 0;
  for (let at = 1; at + 2 <= packed.length; chunks++)
    at += (((packed[at] ?? 0) | ((packed[at + 1] ?? 0) << 8)) & 0xfff) + 3;
  return chunks;
}

const record = {
  projectVersion: 0x09,
  codePage: 0x03,
  referenceLibrary: 0x0d,
  referenceProject: 0x0e,
  moduleName: 0x19,
  moduleStream: 0x1a,
  moduleStreamUnicode: 0x32,
  moduleOffset: 0x31,
  moduleEnd: 0x2b,
} as const;

/** [MS-OVBA] 2.3.4.2, “dir Stream”: number, length, content, again and again. */
function readDirectory(directory: Uint8Array) {
  const view = new DataView(directory.buffer, directory.byteOffset, directory.byteLength);
  const modules: Module[] = [];
  const projects: string[] = [];
  const libraries: string[] = [];
  let encoding = "windows-1252";
  let current: Partial<Module> = {};
  for (let at = 0; at + 6 <= directory.length; ) {
    const id = view.getUint16(at, true);
    // The length of this one does not count its last two bytes.
    const length = view.getUint32(at + 2, true) + (id === record.projectVersion ? 2 : 0);
    const content = directory.subarray(at + 6, at + 6 + length);
    const text = () => new TextDecoder(encoding).decode(content);
    if (id === record.codePage && length === 2) encoding = encodingOfCodePage(view.getUint16(at + 6, true));
    else if (id === record.referenceProject) projects.push(...projectPath(content, encoding));
    else if (id === record.referenceLibrary) libraries.push(...libraryName(content, encoding));
    else if (id === record.moduleName) current = { name: text() };
    else if (id === record.moduleStream) current.stream = text();
    else if (id === record.moduleStreamUnicode && length > 0)
      current.stream = new TextDecoder("utf-16le").decode(content);
    else if (id === record.moduleOffset && content.length === 4)
      current.offset = view.getUint32(at + 6, true);
    else if (id === record.moduleEnd) {
      const { name = "", stream = name, offset = 0 } = current;
      modules.push({ name, stream, offset });
      current = {};
    }
    at += 6 + length;
  }
  return { modules, projects, libraries, encoding };
}

/** `*\CC:\tools\rates.xlam` or, on a Mac, `*\D…`: the path after the sign of the kind. */
function projectPath(content: Uint8Array, encoding: string) {
  const path = /^\*\\[A-H](.+)$/s.exec(referenceText(content, encoding))?.[1];
  return path ? [path] : [];
}

const ofEveryProject =
  /^(?:Visual Basic For Applications|OLE Automation|Microsoft (?:Excel|Office|Forms|Word|Access|PowerPoint) [\d.]+ (?:Object|Type) Library|Microsoft Forms.*)$/i;

/** `*\G{…}#2.8#0#C:\…\msado15.dll#Microsoft ActiveX Data Objects 2.8 Library`: what stands last. */
function libraryName(content: Uint8Array, encoding: string) {
  const name = referenceText(content, encoding).split("#").at(-1)?.trim() ?? "";
  return name === "" || ofEveryProject.test(name) ? [] : [name];
}

function referenceText(content: Uint8Array, encoding: string) {
  if (content.length < 4) return "";
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
  return new TextDecoder(encoding).decode(content.subarray(4, 4 + view.getUint32(0, true)));
}

const encodings: Record<number, string> = {
  866: "ibm866",
  874: "windows-874",
  932: "shift_jis",
  936: "gbk",
  949: "euc-kr",
  950: "big5",
  10000: "macintosh",
  10007: "x-mac-cyrillic",
  20866: "koi8-r",
  28591: "iso-8859-1",
  65001: "utf-8",
};

function encodingOfCodePage(page: number) {
  if (page >= 1250 && page <= 1258) return `windows-${page}`;
  return encodings[page] ?? "windows-1252";
}
