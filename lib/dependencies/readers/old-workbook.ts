import type { CompoundFile } from "@/lib/foundation/compound-file";
import { packageLimits, type ReadManifest } from "../manifest";
import { connectionFromText } from "./connection-text";
import { noteDde, noteLinkTarget } from "./external-link";
import { type Collected, collectFacts, formulasAtLeast } from "./found-facts";
import { noteMacros } from "./macro-project";
import { oldPath, oldRecords, oldTextAt } from "./old-records";
import { noteSummary } from "./summary-stream";

/** [MS-XLS] 2.3, “Record Enumeration”. */
const record = {
  formula: 0x06,
  endOfPart: 0x0a,
  protect: 0x12,
  name: 0x18,
  externalName: 0x23,
  password: 0x2f,
  fileSharing: 0x5b,
  sheet: 0x85,
  text: 0xcd,
  supportingBook: 0x1ae,
  errorOrTruth: 0x205,
  begin: 0x809,
} as const;

const eighthGeneration = 0x600;

/** Excel's workbooks from 1997 to 2003. Of older ones only what the container tells. */
export function readOldWorkbook(file: CompoundFile): ReadManifest {
  const found = collectFacts();
  noteSummary(file, found);
  noteMacros(file, found);
  const stream = file.read("Workbook", packageLimits.bytes);
  if (stream) noteRecords(stream, found);
  else
    found.warn(
      "partly-read",
      "This workbook was saved by Excel 95 or earlier; its sheets are not read. Save it as .xlsx and choose it again.",
    );
  return found.manifest("old-workbook");
}

type Book = { link: { service: string; topic: string } | null; isAddIn: boolean };

function noteRecords(stream: Uint8Array, found: Collected) {
  let book: Book = { link: null, isAddIn: false };
  let last = -1;
  const { facts } = found;
  const finishLink = () => {
    if (book.link) noteDde(book.link.service, book.link.topic, found);
    book = { link: null, isAddIn: false };
  };
  for (const { id, content } of oldRecords(stream)) {
    last = id;
    const size = content.byteLength;
    if (id === record.begin && size >= 4) {
      if (content.getUint16(0, true) !== eighthGeneration)
        return found.warn(
          "partly-read",
          "This workbook was saved by Excel 95 or earlier; its sheets are not read.",
        );
      if (content.getUint16(2, true) === 0x40) facts.macros.xlm = true;
    } else if (id === record.password) {
      facts.encrypted = true;
      return found.warn("locked", encryptedSentence);
    } else if (id === record.sheet && size >= 8) noteSheet(content, found);
    else if (id === record.formula && size >= 14) {
      facts.formulas++;
      if (content.getUint8(6) === 2 && content.getUint16(12, true) === 0xffff) facts.errorCells++;
    } else if (id === record.errorOrTruth && size >= 8 && content.getUint8(7) === 1) facts.errorCells++;
    else if (id === record.protect && size >= 2 && content.getUint16(0, true) === 1) facts.protected = true;
    else if (id === record.fileSharing && size >= 4 && content.getUint16(2, true) !== 0)
      facts.protected = true;
    else if (id === record.supportingBook && size >= 4) {
      finishLink();
      book = supportingBook(content, found);
    } else if (id === record.externalName && size >= 7) book = noteExternalName(content, book, found);
    else if (id === record.name && size >= 15) noteName(content, found);
    else if (id === record.text && size >= 3) noteText(content, found);
  }
  finishLink();
  if (last !== record.endOfPart)
    found.warn(
      "partly-read",
      `This workbook is damaged or was cut off on its way. Counted so far: ${formulasAtLeast(found)}.`,
    );
}

export const encryptedSentence =
  "This workbook opens only with a password, so nothing in it was read. Save a copy without one, choose that, and say by hand what it needs.";

function noteSheet(content: DataView, found: Collected) {
  const title = oldTextAt(content, 7, content.getUint8(6));
  const kind = content.getUint8(5);
  if (kind === 6) return;
  found.facts.sheets++;
  if (kind === 1) found.facts.macros.xlm = true;
  const state = content.getUint8(4) & 3;
  if (state === 1) found.add("hiddenSheets", title);
  if (state === 2) found.add("veryHiddenSheets", title);
}

/** [MS-XLS] 2.4.271: another workbook, the add-ins, or a program that hands values over. */
function supportingBook(content: DataView, found: Collected): Book {
  const sheets = content.getUint16(0, true);
  const length = content.getUint16(2, true);
  if (length === 0x0401) return { link: null, isAddIn: false };
  if (length === 0x3a01) return { link: null, isAddIn: true };
  const written = oldTextAt(content, 4, length);
  const at = written.indexOf("\u0003");
  const isProgram = sheets === 0 && at > 0 && !/^[\u0001\u0002]/.test(written);
  if (isProgram)
    return { link: { service: written.slice(0, at), topic: written.slice(at + 1) }, isAddIn: false };
  const path = oldPath(written);
  if (!/^[\u0000 ]?$/.test(path)) noteLinkTarget(path, found);
  return { link: null, isAddIn: false };
}

/** [MS-XLS] 2.4.105. An OLE link is told from DDE by its flag. */
function noteExternalName(content: DataView, book: Book, found: Collected): Book {
  if (book.isAddIn) found.add("customFunctions", oldTextAt(content, 7, content.getUint8(6)));
  if (!book.link || (content.getUint16(0, true) & 0x10) === 0) return book;
  found.addLink(book.link.topic || book.link.service);
  return { ...book, link: null };
}

/** [MS-XLS] 2.4.150: names that Excel runs, by their number or written out. */
function noteName(content: DataView, found: Collected) {
  const isBuiltIn = (content.getUint16(0, true) & 0x20) !== 0;
  const name = oldTextAt(content, 14, content.getUint8(3));
  if (!(isBuiltIn ? name === "\u0001" : /^auto_(?:open|activate)/i.test(name))) return;
  found.facts.macros.autoOpen = true;
  if (isBuiltIn) found.facts.macros.xlm = true;
}

/** Texts of queries; those that are connections begin so. */
function noteText(content: DataView, found: Collected) {
  const text = oldTextAt(content, 2, content.getUint16(0, true));
  if (/^(?:ODBC;|DSN=|DRIVER=)/i.test(text)) found.addConnection(connectionFromText(text, "odbc"));
  else if (/^(?:OLEDB;|Provider=)/i.test(text)) found.addConnection(connectionFromText(text, "oledb"));
  else if (/^URL;/i.test(text))
    found.addConnection({ kind: "web", server: null, database: null, target: text.slice(4) });
  else if (/^TEXT;/i.test(text))
    found.addConnection({ kind: "text", server: null, database: null, target: text.slice(5) });
}
