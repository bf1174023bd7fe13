import { openZipArchive } from "@/lib/foundation/zip-archive";
import { packageLimits } from "../manifest";
import { encodingOf } from "./xml-walk";

const mostText = 4_000_000;

/**
 * The queries in a part of `customXml`, or null where it holds none. [MS-QDEFF]: base64 of a version, a length and a ZIP
 * archive with the text of the queries in `Formulas/Section1.m`. @throws ZipFault
 */
export function queriesOfMashup(part: Uint8Array): string | null {
  const text = new TextDecoder(encodingOf(part)).decode(part);
  const packed = /<(?:\w{1,20}:)?DataMashup\b[^>]{0,1000}>([^<]*)</.exec(text)?.[1];
  if (packed === undefined) return null;
  const bytes = fromBase64(packed);
  if (bytes.length < 12) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const inner = bytes.subarray(8, 8 + view.getUint32(4, true));
  const archive = openZipArchive(inner, { entries: 100, unpackedBytes: packageLimits.partBytes });
  const decoder = new TextDecoder();
  let queries = "";
  for (const name of archive.names.filter((entry) => /^Formulas\/[^/]{1,100}\.m$/i.test(entry))) {
    for (const piece of archive.read(name)) {
      queries += decoder.decode(piece, { stream: true });
      if (queries.length > mostText) return queries;
    }
    queries += `${decoder.decode()}\n`;
  }
  return queries;
}

/** Whether the first bytes of a part may begin queries; the rest need not be unpacked otherwise. */
export function mayBeMashup(start: Uint8Array) {
  return new TextDecoder(encodingOf(start)).decode(start.subarray(0, 4_096)).includes("DataMashup");
}

/** What is no base64 ends it. */
function fromBase64(text: string) {
  const clean = (/^[A-Za-z0-9+/]*/.exec(text.replace(/\s/g, "")) ?? [""])[0];
  const whole = clean.slice(0, clean.length - (clean.length % 4 === 1 ? 1 : 0));
  return Uint8Array.from(atob(whole), (sign) => sign.charCodeAt(0));
}
