type ModuleOfTest = { name: string; source: string };

/** [MS-OVBA] 2.3.4.2: a `dir` stream and one stream a module, each after some bytes that the offset leaves out. */
export function vbaDirectory(modules: readonly ModuleOfTest[], projects: readonly string[], folder: string) {
  const directory = [
    record(0x01, number(1, 4)),
    record(0x03, number(1252, 2)),
    // The length of the version says four and means six.
    [...number(0x09, 2), ...number(4, 4), ...number(1, 4), ...number(2, 2)],
    ...["OLE Automation", "Microsoft ActiveX Data Objects 2.8 Library"].map((name) =>
      record(0x0d, [...sized(`*\\G{0000}#2.8#0#C:\\a.dll#${name}`), ...number(0, 6)]),
    ),
    ...projects.map((path) =>
      record(0x0e, [...sized(`*\\C${path}`), ...sized(`*\\C${path}`), ...number(1, 4), ...number(1, 2)]),
    ),
    record(0x0f, number(modules.length, 2)),
    ...modules.map(({ name }) => [
      ...record(0x19, signs(name)),
      ...record(0x1a, signs(name)),
      ...record(
        0x32,
        [...name].flatMap((sign) => number(sign.charCodeAt(0), 2)),
      ),
      ...record(0x31, number(modulePrefix.length, 4)),
      ...record(0x2b, []),
    ]),
    record(0x10, []),
  ].flat();
  const streams: Record<string, Uint8Array> = { [`/${folder}VBA/dir`]: packVba(Uint8Array.from(directory)) };
  for (const { name, source } of modules)
    streams[`/${folder}VBA/${name}`] = Uint8Array.from([
      ...modulePrefix,
      ...packVba(Uint8Array.from(signs(source))),
    ]);
  return streams;
}

const modulePrefix = [0xde, 0xad, 0xbe, 0xef];

/** [MS-OVBA] 2.4.1.3, with copies wherever four or more bytes occur again within a chunk. */
export function packVba(bytes: Uint8Array): Uint8Array {
  const packed = [1];
  for (let start = 0; start < bytes.length; start += 4_096) {
    const chunk = bytes.subarray(start, start + 4_096);
    const tokens = packChunk(chunk);
    packed.push(...number(((tokens.length - 1) & 0xfff) | 0xb000, 2), ...tokens);
  }
  return Uint8Array.from(packed);
}

function packChunk(chunk: Uint8Array) {
  const packed: number[] = [];
  for (let at = 0; at < chunk.length; ) {
    const flagsAt = packed.push(0) - 1;
    for (let bit = 0; bit < 8 && at < chunk.length; bit++) {
      const bits = Math.max(4, Math.ceil(Math.log2(Math.max(1, at))));
      const most = (0xffff >> bits) + 3;
      const { offset, length } = longestMatch(chunk, at, most);
      if (length < 4) {
        packed.push(chunk[at++] ?? 0);
        continue;
      }
      packed[flagsAt] = (packed[flagsAt] ?? 0) | (1 << bit);
      packed.push(...number(((offset - 1) << (16 - bits)) | (length - 3), 2));
      at += length;
    }
  }
  return packed;
}

function longestMatch(chunk: Uint8Array, at: number, most: number) {
  let best = { offset: 0, length: 0 };
  for (let offset = 1; offset <= at; offset++) {
    let length = 0;
    while (length < most && at + length < chunk.length && chunk[at + length - offset] === chunk[at + length])
      length++;
    if (length > best.length) best = { offset, length };
  }
  return best;
}

export function number(value: number, bytes: number) {
  return Array.from({ length: bytes }, (_, at) => (value >>> (8 * at)) & 255);
}

function record(id: number, content: readonly number[]) {
  return [...number(id, 2), ...number(content.length, 4), ...content];
}

function sized(text: string) {
  return [...number(text.length, 4), ...signs(text)];
}

export function signs(text: string) {
  return [...text].map((sign) => sign.charCodeAt(0) & 255);
}
