import { Refusal } from "@/lib/foundation/refusal";
import { importLimits } from "./limits";

/** A row as it stands in the file. `number` counts as a spreadsheet does: the first line is 1. */
export type TableRow = {
  number: number;
  cells: string[];
  /** Why the row cannot be read as one, or null. */
  problem: string | null;
};

export const importFormats = ["csv", "xlsx", "catalog-info"] as const;
export type ImportFormat = (typeof importFormats)[number];

const thousands = (count: number) => count.toLocaleString("en");

/** A file that cannot be read, with the sentence that says why. Nothing was taken from it. */
export function unreadable(sentence: string) {
  return new Refusal("conflict", `${sentence} Nothing was taken from it.`);
}

/** A file over a limit that the sentence names. */
export function tooMuch(sentence: string) {
  return new Refusal("conflict", `${sentence} Nothing was taken from it.`, { tooLarge: true });
}

export function ensureColumns(count: number) {
  if (count > importLimits.columns)
    throw tooMuch(`This file has ${thousands(count)} columns; at most ${importLimits.columns} are read.`);
}

export function ensureRows(count: number) {
  if (count > importLimits.rows)
    throw tooMuch(
      `This file has more than ${thousands(importLimits.rows)} rows, which is the most that is read at once. Split it into several files.`,
    );
}

/**
 * The rows below the header, each as wide as it, blank ones left out. `rows` begins with the header.
 * @throws Refusal when there is no header, or more rows or columns than the limits allow.
 */
export async function openTable(rows: AsyncIterable<TableRow>, isPadded: boolean) {
  const iterator = rows[Symbol.asyncIterator]();
  let first = await iterator.next();
  while (!first.done && isBlank(first.value.cells)) first = await iterator.next();
  if (first.done) throw unreadable("This file is empty: there is no line with the names of the columns.");
  const written = first.value.cells.length;
  const headers = withoutBlankEnd(first.value.cells.map((cell) => cell.trim()));
  ensureColumns(headers.length);

  async function* below() {
    let count = 0;
    let blank = 0;
    let number = 0;
    let characters = 0;
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) {
      if (isBlank(next.value.cells)) {
        ensureRows(++blank);
        continue;
      }
      ensureRows(++count);
      // Texts that a workbook shares between its cells weigh little in the file and much in the table.
      characters += next.value.cells.reduce((sum, cell) => sum + cell.length, 0);
      if (characters > importLimits.tableCharacters)
        throw tooMuch(
          `This file holds more than ${thousands(importLimits.tableCharacters)} characters in its cells.`,
        );
      // A file may say of two rows that they are the same one; here each has a number of its own.
      number = Math.max(next.value.number, number + 1);
      yield fitRow({ ...next.value, number }, { width: headers.length, written, isPadded });
    }
  }
  return { headers, rows: below() };
}

/** How wide the header is, with how many cells it is written, and whether the format pads rows by itself. */
type Shape = { width: number; written: number; isPadded: boolean };

/** A row as wide as the header; where it was not, and is not padded by its format, it says so. */
export function fitRow({ number, cells, problem }: TableRow, shape: Shape): TableRow {
  const { width } = shape;
  const clean = cells.map(cleanCell);
  const long = clean.findIndex((cell) => cell.length > importLimits.cellCharacters);
  if (problem) return { number, cells: sized(clean, width), problem };
  if (long >= 0) {
    const told = `Column ${long + 1} holds more than ${thousands(importLimits.cellCharacters)} characters, which is the most that a cell may hold.`;
    return { number, cells: sized(clean, width).map((cell) => cell.slice(0, 1_000)), problem: told };
  }
  return { number, cells: sized(clean, width), problem: whyRagged(clean, shape) };
}

function whyRagged(cells: string[], { width, written, isPadded }: Shape) {
  const isLonger = withoutBlankEnd(cells, width).length > width;
  const differs = `It has ${cells.length} cells, and the first line has ${width}.`;
  if (isPadded || isLonger) return isLonger ? differs : null;
  if (cells.length < width) return differs;
  // A delimiter too many leaves an empty cell where it stands, and pushes what follows one column on.
  const mayBeMoved = cells.length > written && cells.slice(0, width).some((cell) => cell.trim() === "");
  return mayBeMoved
    ? `It has ${cells.length} cells, and the first line has ${written}: a delimiter too many may have moved what stands behind it. Check its cells. If every row ends with a delimiter, end the first line with one too.`
    : null;
}

function isBlank(cells: readonly string[]) {
  return cells.every((cell) => cell.trim() === "");
}

function withoutBlankEnd(cells: string[], atLeast = 0) {
  let end = cells.length;
  while (end > atLeast && cells[end - 1]?.trim() === "") end--;
  return cells.slice(0, end);
}

function sized(cells: string[], width: number) {
  return Array.from({ length: width }, (_, at) => cells[at] ?? "");
}

// PostgreSQL keeps neither NUL nor half a character.
function cleanCell(cell: string) {
  return cell.replaceAll("\0", "").toWellFormed();
}
