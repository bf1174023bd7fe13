import type { ImportFormat, TableRow } from "./table";

/** What a process that reads a file tells of it, in this order; `refused` may come at any time and is the last. */
export type ReadingMessage =
  | { is: "ready" }
  | { is: "header"; format: ImportFormat; headers: string[]; aboutRows: number }
  | { is: "rows"; rows: TableRow[] }
  | { is: "end" }
  | { is: "refused"; sentence: string; details: Readonly<Record<string, unknown>> };

const mostRows = 1_000;
// A batch is unpacked and sent on while others wait for an answer.
const mostCharacters = 1_000_000;

/** The rows in batches, none longer than what can be handed on at once. */
export async function* batchesOf(rows: AsyncIterable<TableRow>): AsyncGenerator<TableRow[]> {
  let batch: TableRow[] = [];
  let characters = 0;
  for await (const row of rows) {
    batch.push(row);
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (batch.length < mostRows && characters < mostCharacters) continue;
    yield batch;
    batch = [];
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}
