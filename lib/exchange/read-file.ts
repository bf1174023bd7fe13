import { readCatalog } from "./formats/catalog-info";
import { readCsv, refuseLongLines } from "./formats/csv-in";
import { decodeText } from "./formats/text-encoding";
import { readXlsx } from "./formats/xlsx-in";
import { importLimits } from "./limits";
import { type ImportFormat, openTable, tooMuch, unreadable } from "./table";

/**
 * The format of a file by what is in it; its name must agree.
 * @throws Refusal with a sentence that says what it is instead.
 */
export function recogniseFormat(name: string, bytes: Uint8Array): ImportFormat {
  const ending = /\.([a-z0-9]+)$/i.exec(name.trim())?.[1]?.toLowerCase() ?? "";
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isOldOffice = bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0;
  if (isOldOffice)
    throw unreadable(
      "This is a workbook in the old .xls format, or one that is protected by a password. Save it as XLSX without a password.",
    );
  if (isZip && !["xlsx", "xlsm"].includes(ending))
    throw unreadable(
      `Its name ends in .${ending || "nothing"}, but it is a packed file such as a workbook. Give it the ending .xlsx, or save it as CSV.`,
    );
  if (isZip) return "xlsx";
  if (["xlsx", "xlsm"].includes(ending))
    throw unreadable(
      `Its name ends in .${ending}, but it is no workbook. Save it anew from Excel or another spreadsheet.`,
    );
  if (["yaml", "yml"].includes(ending)) return "catalog-info";
  if (["csv", "tsv", "txt"].includes(ending)) return "csv";
  throw unreadable("Only CSV, XLSX and catalog-info.yaml files are read, and the name must say which it is.");
}

/** So many of its first bytes show what a file is. */
export const firstSightBytes = 4_096;

/** The format of a file that may be read at all. @throws Refusal with the sentence that says why not. */
export function formatAtFirstSight(name: string, bytes: Uint8Array) {
  refuseTooLarge(bytes.length);
  if (bytes.length === 0) throw unreadable("This file is empty.");
  const format = recogniseFormat(name, bytes);
  if (format === "csv") refuseLongLines(bytes);
  if (format !== "xlsx") decodeText(bytes.subarray(0, firstSightBytes));
  return format;
}

/** @throws Refusal where a file of so many bytes is more than is read. */
export function refuseTooLarge(bytes: number) {
  if (bytes > importLimits.bytes)
    throw tooMuch(
      `This file is larger than ${importLimits.bytes / 1_000_000} MB, which is the most that is read.`,
    );
}

/** The header of a file and the rows below it. @throws Refusal with the sentence that says why it cannot be read. */
export async function readImportFile(name: string, bytes: Uint8Array) {
  const format = formatAtFirstSight(name, bytes);
  const readers = { csv: readCsv, xlsx: readXlsx, "catalog-info": readCatalog };
  return { format, ...(await openTable(readers[format](bytes), format !== "csv")) };
}
