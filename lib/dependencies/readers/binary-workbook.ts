import { packageLimits } from "../manifest";
import { binaryRecords, wideTextAt } from "./binary-records";
import { connectionFromText } from "./connection-text";
import { noteDde, noteLinkTarget } from "./external-link";
import type { Collected } from "./found-facts";
import type { Parts } from "./package-parts";
import type { SheetScan } from "./sheet-scan";

/** [MS-XLSB] 2.3.2, “Records”. */
const record = {
  row: 0,
  errorCell: 3,
  firstFormula: 8,
  errorFormula: 11,
  // Without a column of its own, next to the cell before.
  shortErrorCell: 14,
  name: 39,
  sheetEnd: 130,
  sheet: 156,
  supportingBook: 360,
  bookProtection: 534,
  sheetProtection: 535,
  fileSharing: 548,
} as const;

/** What the binary parts of an `.xlsb` say; connections only as far as their texts stand there. */
export function noteBinaryParts(parts: Parts, found: Collected) {
  for (const { id, content } of recordsOf("xl/workbook.bin", parts)) {
    const view = new DataView(content.buffer, content.byteOffset, content.byteLength);
    if (id === record.sheet && content.length >= 12) {
      found.facts.sheets++;
      const state = view.getUint32(0, true);
      const relation = wideTextAt(content, 8);
      const title = relation ? (wideTextAt(content, relation.end)?.text ?? "") : "";
      if (state === 1) found.add("hiddenSheets", title);
      if (state === 2) found.add("veryHiddenSheets", title);
    } else if (id === record.bookProtection && content.length >= 6) {
      if ((view.getUint16(4, true) & 3) !== 0) found.facts.protected = true;
    } else if (id === record.fileSharing && content.length >= 4 && view.getUint16(2, true) !== 0)
      found.facts.protected = true;
    else if (id === record.name && /^(?:_xlnm\.)?Auto_Open/i.test(wideTextAt(content, 9)?.text ?? ""))
      found.facts.macros.autoOpen = true;
  }
  for (const name of parts.names) {
    if (/^xl\/externalLinks\/[^/]+\.bin$/i.test(name)) noteLink(name, parts, found);
    if (/^xl\/connections\.bin$/i.test(name)) noteConnections(name, parts, found);
  }
}

function noteLink(name: string, parts: Parts, found: Collected) {
  for (const { target, isExternal } of parts.relations(name)) if (isExternal) noteLinkTarget(target, found);
  for (const { id, content } of recordsOf(name, parts)) {
    if (id !== record.supportingBook || content.length < 2) continue;
    const isDde = content[0] === 1 && content[1] === 0;
    const service = wideTextAt(content, 2);
    if (isDde && service) noteDde(service.text, wideTextAt(content, service.end)?.text ?? "", found);
  }
}

function noteConnections(name: string, parts: Parts, found: Collected) {
  found.warn(
    "partly-read",
    "Of the connections of a binary workbook (.xlsb) only their connection texts are read.",
  );
  for (const { content } of recordsOf(name, parts)) {
    for (let at = 0; at + 4 < content.length && at < 20_000; at++) {
      const text = wideTextAt(content, at)?.text ?? "";
      if (!/^(?:(?:ODBC|OLEDB);|Provider=|DSN=|Driver=)/i.test(text)) continue;
      if (!/Microsoft\.Mashup/i.test(text))
        found.addConnection(connectionFromText(text, /^(?:OLEDB;|Provider=)/i.test(text) ? "oledb" : "odbc"));
      at += 4 + text.length * 2;
    }
  }
}

function recordsOf(name: string, parts: Parts) {
  return binaryRecords([parts.bytes(name)]);
}

/** Counts in a binary sheet. Formulas are not taken apart, so what they call outside the file is not told. */
export function scanBinarySheetParts(pieces: Iterable<Uint8Array>): SheetScan {
  const scan: SheetScan = {
    formulas: 0,
    errorCells: 0,
    isProtected: false,
    end: "cut-off",
    callingFormulas: [],
  };
  let rows = 0;
  for (const { id, content } of binaryRecords(pieces)) {
    if (id >= record.firstFormula && id <= record.errorFormula) scan.formulas++;
    if (id === record.errorCell || id === record.shortErrorCell || id === record.errorFormula)
      scan.errorCells++;
    if (id === record.sheetProtection && content[2] === 1) scan.isProtected = true;
    if (id === record.sheetEnd) scan.end = "whole";
    if (id === record.row && ++rows > packageLimits.sheetRows) return { ...scan, end: "too-many-rows" };
  }
  return scan;
}
