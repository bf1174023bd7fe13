import { Zip, ZipDeflate } from "fflate";
import { mostRows } from "../export-formats";
import type { Cell, Column, Table } from "../written-table";
import { headerStyle, main, momentStyle, workbookParts, xmlHead, xmlText } from "./sheet-parts";
import { wallClock } from "./wall-clock";

/** The longest text that a cell of a sheet holds; of a longer one the beginning is kept. */
const longestText = 32_767;

// The same rows give the same bytes.
const anyDay = new Date(2000, 0, 1);

/**
 * A workbook with one sheet: a bold first row that stays in sight, numbers as numbers, moments as dates, and everything
 * else as text, never as a formula. @throws RangeError beyond the rows that a sheet can have.
 */
export async function* writeXlsx({ name, columns, pages, timeZone }: Table): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const zip = new Zip((problem, bytes) => {
    if (problem) throw problem;
    ready.push(bytes);
  });
  for (const [path, part] of Object.entries(workbookParts(name))) {
    push(addFile(zip, path), xmlHead + part, true);
  }

  const sheet = addFile(zip, "xl/worksheets/sheet1.xml");
  const titles = columns.map(({ title }, at) => textCell(title, `${letters(at)}1`, headerStyle)).join("");
  push(sheet, `${xmlHead}${sheetHead(columns)}<sheetData><row r="1">${titles}</row>`);
  let last = 1;
  for await (const page of pages) {
    yield* ready.splice(0);
    if (last - 1 + page.length > mostRows.xlsx) throw new RangeError("A sheet has no more rows than these.");
    push(sheet, page.map((row) => rowOf(row, ++last, timeZone)).join(""));
  }
  push(sheet, "</sheetData></worksheet>", true);
  zip.end();
  yield* ready;
}

function addFile(zip: Zip, path: string) {
  const file = new ZipDeflate(path, { level: 6 });
  file.mtime = anyDay;
  zip.add(file);
  return file;
}

function push(file: ZipDeflate, text: string, isLast = false) {
  file.push(new TextEncoder().encode(text), isLast);
}

function sheetHead(columns: readonly Column[]) {
  const widths = columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<worksheet xmlns="${main}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${widths.join("")}</cols>`;
}

function rowOf(row: readonly Cell[], number: number, timeZone: string) {
  const cells = row.map((cell, at) => cellOf(cell, `${letters(at)}${number}`, timeZone));
  return `<row r="${number}">${cells.join("")}</row>`;
}

function cellOf(cell: Cell, place: string, timeZone: string) {
  if (typeof cell === "string") return cell === "" ? "" : textCell(cell, place, 0);
  if (typeof cell === "number") return Number.isFinite(cell) ? `<c r="${place}"><v>${cell}</v></c>` : "";
  if (cell === null) return "";
  return `<c r="${place}" s="${momentStyle}"><v>${serialOf(wallClock(cell, timeZone))}</v></c>`;
}

function textCell(text: string, place: string, style: number) {
  const kept = text.length > longestText ? `${text.slice(0, longestText - 1)}…` : text;
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(kept)}</t></is></c>`;
}

/** Days since the end of 1899, as sheets count them. */
function serialOf(wall: Date) {
  return wall.getTime() / 86_400_000 + 25_569;
}

/** `A` for 0, `Z` for 25, `AA` for 26. */
function letters(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : letters(Math.floor(at / 26) - 1) + last;
}
