export type BinaryRecord = { id: number; content: Uint8Array };

const longestRecord = 16_000_000;

/** [MS-XLSB] 2.1.4: number and length in seven bits a byte, then the content. Ends where a record is cut off. */
export function* binaryRecords(pieces: Iterable<Uint8Array>): Generator<BinaryRecord> {
  let bytes = new Uint8Array();
  for (const piece of pieces) {
    const whole = new Uint8Array(bytes.length + piece.length);
    whole.set(bytes);
    whole.set(piece, bytes.length);
    bytes = whole;
    let at = 0;
    for (;;) {
      const head = headAt(bytes, at);
      if (head === null || head.length > longestRecord) break;
      const end = head.contentAt + head.length;
      if (end > bytes.length) break;
      yield { id: head.id, content: bytes.subarray(head.contentAt, end) };
      at = end;
    }
    bytes = bytes.slice(at);
    if (bytes.length > longestRecord) return;
  }
}

function headAt(bytes: Uint8Array, start: number) {
  let at = start;
  let id = bytes[at++] ?? 0;
  if (id >= 0x80) id = (id & 0x7f) | ((bytes[at++] ?? 0) << 7);
  let length = 0;
  for (let shift = 0; shift < 28; shift += 7) {
    if (at >= bytes.length) return null;
    const byte = bytes[at++] ?? 0;
    length |= (byte & 0x7f) << shift;
    if (byte < 0x80) break;
  }
  return at > bytes.length ? null : { id, length, contentAt: at };
}

/** [MS-XLSB] 2.5.168, XLWideString: its length, then UTF-16; null where there is none. */
export function wideTextAt(content: Uint8Array, at: number): { text: string; end: number } | null {
  if (at < 0 || at + 4 > content.length) return null;
  const length = new DataView(content.buffer, content.byteOffset, content.byteLength).getUint32(at, true);
  if (length === 0xffffffff) return { text: "", end: at + 4 };
  const end = at + 4 + length * 2;
  if (length > 32_767 || end > content.length) return null;
  return { text: new TextDecoder("utf-16le").decode(content.subarray(at + 4, end)), end };
}
