import { Readable } from "node:stream";
import { setImmediate } from "node:timers/promises";
import { CsvError, parse } from "csv-parse";
import { importLimits } from "../limits";
import { type TableRow, tooMuch, unreadable } from "../table";
import { detectDelimiter } from "./delimiter";
import { decodeText } from "./text-encoding";

const chunkCharacters = 65_536;
const mostEmptyLines = 10_000;
const endless = new RegExp(`(?:\\r?\\n){${mostEmptyLines + 1}}`);

/**
 * The rows of a CSV as the world writes it: any usual delimiter and encoding, line breaks within quotation marks.
 * @throws Refusal where it is no text, or a quotation mark is never closed.
 */
export async function* readCsv(bytes: Uint8Array): AsyncGenerator<TableRow> {
  const text = decodeText(bytes);
  if (endless.test(text))
    throw tooMuch(
      `This file has more than ${mostEmptyLines.toLocaleString("en")} empty lines one after the other.`,
    );
  const sep = /^\ufeff?sep=[,;\t|]\r?\n/i.exec(text)?.[0].length ?? 0;
  const parser = parse({
    delimiter: detectDelimiter(text),
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: importLimits.recordCharacters,
  });
  let number = sep > 0 ? 1 : 0;
  try {
    for await (const cells of Readable.from(pieces(text, sep)).pipe(parser)) {
      number++;
      // Wider than any table of people, and each cell would be held.
      if (cells.length > importLimits.columns * 10)
        throw tooMuch(
          `Row ${number} has ${cells.length} cells; at most ${importLimits.columns} columns are read.`,
        );
      yield { number, cells, problem: null };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // What was read before the error may not have come out of the parser yet.
    throw inSentence(error, Math.max(number, (sep > 0 ? 1 : 0) + Number(error.records ?? 0)));
  }
}

function tooLong(what: string) {
  return tooMuch(
    `${what} is longer than ${importLimits.recordCharacters.toLocaleString("en")} characters, which is the most that is read. Perhaps a quotation mark is never closed, or a cell holds a whole document.`,
  );
}

// No encoding that is read writes a character with more.
const bytesOfLongestLine = importLimits.recordCharacters * 4;

/** Sees a line that no reader would take before anything is read. @throws Refusal with the number of the line. */
export function refuseLongLines(bytes: Uint8Array) {
  for (let start = 0; start + bytesOfLongestLine < bytes.length; ) {
    const line = bytes.subarray(start, start + bytesOfLongestLine);
    const feed = line.lastIndexOf(10);
    const end = feed < 0 ? line.lastIndexOf(13) : feed;
    if (end < 0) throw tooLong(`Line ${countBreaks(bytes.subarray(0, start)) + 1}`);
    start += end + 1;
  }
}

function countBreaks(bytes: Uint8Array) {
  const sign = bytes.includes(10) ? 10 : 13;
  return bytes.reduce((count, byte) => count + Number(byte === sign), 0);
}

function inSentence({ code, lines }: CsvError & { lines?: number }, number: number) {
  if (code === "CSV_QUOTE_NOT_CLOSED")
    return unreadable(
      `A quotation mark is opened after row ${number} and never closed, so the rest cannot be told apart. Close it, or save the file anew.`,
    );
  if (code === "CSV_MAX_RECORD_SIZE") return tooLong(`Row ${number + 1}`);
  return unreadable(
    `Row ${number + 1}${lines ? `, line ${lines},` : ""} cannot be read: its quotation marks do not fit. Correct it, or save the file anew.`,
  );
}

// Others are answered between two pieces.
async function* pieces(text: string, from: number) {
  for (let at = from, end = from; at < text.length; at = end) {
    end = Math.min(at + chunkCharacters, text.length);
    // Both halves of a character stay together.
    if (/[\ud800-\udbff]/.test(text.charAt(end - 1)) && end < text.length) end++;
    yield text.slice(at, end);
    await setImmediate();
  }
}
