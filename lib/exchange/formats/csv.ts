import { stringify } from "csv-stringify/sync";
import type { Cell, Table } from "../written-table";
import { wallClock } from "./wall-clock";

// Blanks and invisible characters may stand before the sign: some programs overlook them.
const beginsLikeFormula = /^(?:[\t\r\n\0]|[\s\0\p{Cf}]*[=+\-@＝＋－＠])/u;

// Digits, blanks and ( ) - / name no function, no cell and no other program: at worst a sum is shown.
const isPhoneNumber = /^[+-][ ()/-]*\d[\d ()/-]*$/;
const isNumber = /^[+-]\d+(?:[.,]\d+)?$/;

/** The text with a ' before it where a spreadsheet could take it for a formula; telephone and other numbers stay as they are. */
export function guardCell(text: string) {
  const isFormula = beginsLikeFormula.test(text) && !isPhoneNumber.test(text) && !isNumber.test(text);
  return isFormula ? `'${text}` : text;
}

const options = {
  record_delimiter: "\r\n",
  quote_record_delimiter: true,
  // Where lists are parted by semicolons or tabs, these would begin a new cell, and perhaps a formula.
  quoted_match: [/[;\t]/],
};

/** RFC 4180 in UTF-8, with the mark by which spreadsheets know it, and moments as `2026-11-25 14:05`. */
export async function* writeCsv({ columns, pages, timeZone }: Table): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const written = (rows: readonly (readonly Cell[])[]) =>
    encoder.encode(
      stringify(
        rows.map((row) => row.map((cell) => textOf(cell, timeZone))),
        options,
      ),
    );
  yield encoder.encode("\uFEFF");
  yield written([columns.map(({ title }) => title)]);
  for await (const page of pages) {
    if (page.length > 0) yield written(page);
  }
}

function textOf(cell: Cell, timeZone: string) {
  if (cell === null) return "";
  if (typeof cell === "string") return guardCell(cell);
  if (typeof cell === "number") return String(cell);
  return wallClock(cell, timeZone).toISOString().slice(0, 16).replace("T", " ");
}
