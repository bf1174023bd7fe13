export type OldRecord = { id: number; content: DataView };

/** [MS-XLS] 2.1.4: number and length in two bytes each, then the content. Ends where the stream is cut off. */
export function* oldRecords(stream: Uint8Array): Generator<OldRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  for (let at = 0; at + 4 <= stream.length; ) {
    const length = view.getUint16(at + 2, true);
    if (at + 4 + length > stream.length) return;
    yield {
      id: view.getUint16(at, true),
      content: new DataView(stream.buffer, stream.byteOffset + at + 4, length),
    };
    at += 4 + length;
  }
}

/** [MS-XLS] 2.5.294, without its length: a byte that says whether signs take one byte or two, then the signs. */
export function oldTextAt(content: DataView, at: number, length: number): string {
  if (at >= content.byteLength) return "";
  const isWide = (content.getUint8(at) & 1) === 1;
  const from = content.byteOffset + at + 1;
  const size = Math.min(isWide ? length * 2 : length, content.byteLength - at - 1);
  const bytes = new Uint8Array(content.buffer, from, size);
  return new TextDecoder(isWide ? "utf-16le" : "windows-1252").decode(bytes);
}

/** [MS-XLS] 2.5.277, VirtualPath: a path with signs that stand for drives and folders. */
export function oldPath(written: string): string {
  if (!written.startsWith("\u0001")) return written;
  return written
    .slice(1)
    .replace(/^\u0001@/, "\\\\")
    .replace(/^\u0001(.)/s, "$1:\\")
    .replace(/^\u0005(.)/s, "")
    .replace(/^\u0002/, "\\")
    .replace(/^[\u0006-\u0008]/, "")
    .replaceAll("\u0004", "..\\")
    .replaceAll("\u0003", "\\");
}
