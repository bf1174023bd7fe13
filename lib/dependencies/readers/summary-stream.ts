import type { CompoundFile } from "@/lib/foundation/compound-file";
import type { Collected } from "./found-facts";

const property = { codePage: 1, lastAuthor: 8, createdAt: 12, changedAt: 13 } as const;
const kind = { number: 2, text: 30, wideText: 31, time: 64 } as const;
const mostProperties = 200;

/** [MS-OLEPS]: who saved an old Office file last, and when. */
export function noteSummary(file: CompoundFile, found: Collected) {
  const stream = file.read("\u0005SummaryInformation", 1_000_000);
  if (!stream || stream.length < 56) return;
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength);
  const set = view.getUint32(44, true);
  if (set + 8 > stream.length) return;
  const places = new Map<number, number>();
  const count = Math.min(view.getUint32(set + 4, true), mostProperties);
  for (let index = 0; index < count && set + 16 + index * 8 <= stream.length; index++)
    places.set(view.getUint32(set + 8 + index * 8, true), set + view.getUint32(set + 12 + index * 8, true));

  const at = (id: number, wanted: readonly number[]) => {
    const place = places.get(id);
    return place !== undefined && place + 8 <= stream.length && wanted.includes(view.getUint16(place, true))
      ? place
      : null;
  };
  const pageAt = at(property.codePage, [kind.number]);
  const isUtf8 = pageAt !== null && view.getUint16(pageAt + 4, true) === 65_001;
  const authorAt = at(property.lastAuthor, [kind.text, kind.wideText]);
  if (authorAt !== null) {
    const isWide = view.getUint16(authorAt, true) === kind.wideText;
    const length = Math.min(view.getUint32(authorAt + 4, true), 400) * (isWide ? 2 : 1);
    const decoder = new TextDecoder(isWide ? "utf-16le" : isUtf8 ? "utf-8" : "windows-1252");
    const name = decoder.decode(stream.subarray(authorAt + 8, authorAt + 8 + length));
    found.facts.lastAuthor = name.split("\0")[0]?.trim().slice(0, 200).toWellFormed() || null;
  }
  found.facts.createdAt = timeAt(view, at(property.createdAt, [kind.time]));
  found.facts.changedAt = timeAt(view, at(property.changedAt, [kind.time]));
}

/** A time counts tenths of microseconds since 1601. */
function timeAt(view: DataView, place: number | null) {
  if (place === null || place + 12 > view.byteLength) return null;
  const milliseconds = Number(view.getBigUint64(place + 4, true) / 10_000n) - 11_644_473_600_000;
  const isSensible = milliseconds > 0 && milliseconds < 4_102_444_800_000;
  return isSensible ? new Date(milliseconds).toISOString() : null;
}
