import { unreadable } from "../table";

const sampleBytes = 4_096;

/** Which encoding a text file has: by its mark, by where its zeros stand, or by whether it is valid UTF-8. */
export function detectEncoding(bytes: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" | "windows-1252" {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const zeros = [0, 0];
  const sample = bytes.subarray(0, sampleBytes);
  for (const [at, byte] of sample.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  const many = sample.length / 5;
  if (odd > many && even < many / 4) return "utf-16le";
  if (even > many && odd < many / 4) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

function isUtf8(bytes: Uint8Array) {
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

// Signs that no text of a table has, whatever its encoding.
const binarySign = /[\0-\x08\x0e-\x1a\x1c-\x1f]/g;

/** @throws Refusal where the bytes are no text. */
export function decodeText(bytes: Uint8Array): string {
  const text = new TextDecoder(detectEncoding(bytes)).decode(bytes);
  const signs = text.slice(0, 100_000).match(binarySign)?.length ?? 0;
  if (signs > 2)
    throw unreadable(
      "This is no text: it holds signs that no table has. Save it as CSV or XLSX from the program that it comes from.",
    );
  return text;
}
