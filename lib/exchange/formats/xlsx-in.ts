import { setImmediate } from "node:timers/promises";
import { importLimits } from "../limits";
import { ensureColumns, type TableRow, tooMuch, unreadable } from "../table";
import { dateOf, showsDate } from "./xlsx-dates";
import { readXml } from "./xml";
import { openZip, type Zip } from "./zip";

/**
 * The rows of a workbook's first sheet, read piece by piece. Numbers and dates come as text, as a person would type
 * them; formulas as what they came to.
 * @throws Refusal where it is no workbook, or over a limit.
 */
export async function* readXlsx(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const zip = openZip(bytes);
  const { sheet, begins1904 } = await findFirstSheet(zip);
  const strings = await readSharedStrings(zip);
  const dateStyles = await readDateStyles(zip);
  yield* readSheet(zip.read(sheet), { strings, dateStyles, begins1904 });
}

async function findFirstSheet(zip: Zip) {
  if (!zip.has("xl/workbook.xml"))
    throw unreadable(
      "This is a packed file, but no Excel workbook. Save it as XLSX from Excel or another spreadsheet.",
    );
  let relation = "";
  let begins1904 = false;
  await drain(
    readXml(zip.read("xl/workbook.xml"), {
      onOpen: (name, { id, date1904 }) => {
        if (name === "sheet" && id && relation === "") relation = id;
        if (name === "workbookPr") begins1904 = date1904 === "1" || date1904 === "true";
      },
    }),
  );
  let target = "worksheets/sheet1.xml";
  await drain(
    readXml(zip.read("xl/_rels/workbook.xml.rels"), {
      onOpen: (_name, { Id, Target }) => {
        if (Id === relation && Target) target = Target;
      },
    }),
  );
  const sheet = target.startsWith("/") ? target.slice(1) : `xl/${target.replace(/^\.\//, "")}`;
  if (!zip.has(sheet)) throw unreadable("This workbook has no sheet with cells.");
  return { sheet, begins1904 };
}

async function readSharedStrings(zip: Zip) {
  const strings: string[] = [];
  let text = "";
  let total = 0;
  let isText = false;
  let isPhonetic = false;
  if (!zip.has("xl/sharedStrings.xml")) return strings;
  const reading = readXml(zip.read("xl/sharedStrings.xml"), {
    onOpen: (name) => {
      if (name === "si") text = "";
      isPhonetic = name === "rPh" || (isPhonetic && name !== "si");
      isText = name === "t" && !isPhonetic;
    },
    onText: (words) => {
      if (isText) text += words;
    },
    onClose: (name) => {
      if (name === "t") isText = false;
      if (name === "rPh") isPhonetic = false;
      if (name !== "si") return;
      total += text.length;
      if (total > importLimits.sharedCharacters)
        throw tooMuch(
          `The texts of this workbook hold more than ${importLimits.sharedCharacters.toLocaleString("en")} characters.`,
        );
      strings.push(text);
    },
  });
  await drain(reading);
  return strings;
}

async function readDateStyles(zip: Zip) {
  const codes = new Map<number, string>();
  const styles: boolean[] = [];
  let isInCells = false;
  if (!zip.has("xl/styles.xml")) return styles;
  const reading = readXml(zip.read("xl/styles.xml"), {
    onOpen: (name, { numFmtId, formatCode }) => {
      if (name === "numFmt" && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      if (name === "cellXfs") isInCells = true;
      if (name === "xf" && isInCells)
        styles.push(showsDate(Number(numFmtId ?? 0), codes.get(Number(numFmtId))));
    },
    onClose: (name) => {
      if (name === "cellXfs") isInCells = false;
    },
  });
  await drain(reading);
  return styles;
}

type Book = { strings: readonly string[]; dateStyles: readonly boolean[]; begins1904: boolean };

async function* readSheet(parts: Iterable<Uint8Array>, book: Book): AsyncGenerator<TableRow> {
  let ready: TableRow[] = [];
  let row: TableRow = { number: 0, cells: [], problem: null };
  let cell = { column: 0, type: "n", style: 0, value: "" };
  let isValue = false;
  const reading = readXml(parts, {
    onOpen: (name, { r, t, s }) => {
      if (name === "row") row = { number: rowNumber(r) ?? row.number + 1, cells: [], problem: null };
      if (name === "c") {
        const column = r ? columnOf(r) : row.cells.length;
        cell = { column, type: t ?? "n", style: Number(s ?? 0), value: "" };
      }
      if (name === "v" || name === "t") isValue = true;
    },
    onText: (text) => {
      if (isValue) cell.value += text;
    },
    onClose: (name) => {
      if (name === "v" || name === "t") isValue = false;
      if (name === "c" && cell.value !== "") {
        ensureColumns(cell.column + 1);
        while (row.cells.length < cell.column) row.cells.push("");
        row.cells[cell.column] = wordsOf(cell, book);
      }
      if (name === "row") ready.push(row);
    },
  });
  for (const _rest of reading) {
    yield* ready;
    ready = [];
    await setImmediate();
  }
}

function wordsOf({ type, style, value }: { type: string; style: number; value: string }, book: Book) {
  if (type === "s") return book.strings[Number(value)] ?? "";
  if (type === "b") return value === "1" ? "TRUE" : "FALSE";
  if (type !== "n") return value;
  if (book.dateStyles[style]) return dateOf(value, book.begins1904);
  const number = Number(value);
  // Fifteen digits are what a spreadsheet shows; the rest is noise of its arithmetic.
  return Number.isFinite(number) ? String(Number(number.toPrecision(15))) : value;
}

/** Null where the sheet does not say it, or says what no sheet has. */
function rowNumber(text: string | undefined) {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= 1_048_576 ? number : null;
}

/** 0 for A, 27 for AB. */
function columnOf(reference: string) {
  const letters = /^[A-Z]{1,3}/i.exec(reference)?.[0].toUpperCase() ?? "A";
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

/** Others are answered while a large part is read. */
async function drain(reading: Iterable<unknown>) {
  for (const _piece of reading) await setImmediate();
}
