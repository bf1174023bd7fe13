import type { Cell, Table } from "../written-table";

const columns = [
  { key: "title", title: "Title", width: 30 },
  { key: "count", title: "How many", width: 8 },
  { key: "at", title: "When", width: 18 },
];

/** A table of three columns: text, number, moment. */
export function tableOf(...pages: (readonly (readonly Cell[])[])[]): Table {
  return { name: "Things", columns, timeZone: "Europe/Berlin", pages: inTurn(pages) };
}

async function* inTurn<T>(pages: readonly T[]) {
  yield* pages;
}

export async function joined(bytes: AsyncIterable<Uint8Array>) {
  const pieces: Uint8Array[] = [];
  for await (const piece of bytes) pieces.push(piece);
  return new Uint8Array(Buffer.concat(pieces));
}

export async function textOf(bytes: AsyncIterable<Uint8Array>) {
  return new TextDecoder("utf-8", { ignoreBOM: true }).decode(await joined(bytes));
}
