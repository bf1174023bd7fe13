import type { ZipArchive } from "@/lib/foundation/zip-archive";
import { packageLimits, type ReadManifest, type ReadProgress } from "../manifest";
import { noteBinaryParts, scanBinarySheetParts } from "./binary-workbook";
import { noteCalledOutside, noteMacroFormulas } from "./called-outside";
import { mayBeMashup, queriesOfMashup } from "./data-mashup";
import { noteDocumentProperties } from "./document-properties";
import { noteExternalLink } from "./external-link";
import { type Collected, collectFacts, formulasAtLeast } from "./found-facts";
import { noteMacroProject } from "./macro-project";
import { noteArchiveProblems, openParts, type Parts, ReadEnough } from "./package-parts";
import { powerQuerySources } from "./power-query-sources";
import { everyFormula, scanSheet } from "./sheet-scan";
import { noteConnections, notePivotCache } from "./workbook-connections";
import { notePython } from "./workbook-python";
import { noteWorkbookPart } from "./workbook-sheets";
import { decoded, encodingOf } from "./xml-walk";

/** Excel's workbooks since 2007 (ECMA-376), with XML or, in `.xlsb`, binary parts. */
export function readWorkbook(archive: ZipArchive, progress: ReadProgress): ReadManifest {
  const found = collectFacts();
  const isBinary = archive.has("xl/workbook.bin");
  noteArchiveProblems(archive, found);
  const parts = openParts(archive, found);
  progress({ phase: "opening", share: 0 });
  try {
    noteDocumentProperties(parts, found);
    noteMacroParts(parts, found);
    noteAddInParts(parts, found);
    noteQueries(parts, found);
    notePython(parts, found);
    if (isBinary) noteBinaryParts(parts, found);
    else {
      noteWorkbookPart(parts, found);
      for (const name of partsIn(parts, /^xl\/externalLinks\/[^/]+\.xml$/i))
        noteExternalLink(name, parts, found);
      for (const name of partsIn(parts, /^xl\/connections\.xml$/i)) noteConnections(name, parts, found);
      for (const name of partsIn(parts, /^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/i))
        notePivotCache(name, parts, found);
    }
    progress({ phase: "sheets", share: 0 });
    noteSheets(parts, found, progress);
    if (isBinary && found.facts.formulas > 0) found.warn("partly-read", callsNotRead);
  } catch (problem) {
    if (!(problem instanceof ReadEnough)) throw problem;
  }
  return found.manifest(isBinary ? "binary-workbook" : "workbook");
}

const callsNotRead =
  "The formulas of a binary workbook (.xlsb) are counted, not read, so which functions of add-ins they call is not known. Save it as .xlsx or .xlsm and choose that to see them.";

function partsIn({ names }: Parts, pattern: RegExp) {
  return names.filter((name) => pattern.test(name));
}

/** Every sheet, in the size that the archive says; what it says counts only for the progress. */
function noteSheets(parts: Parts, found: Collected, progress: ReadProgress) {
  const sheets = partsIn(
    parts,
    /^xl\/(?:worksheets|macrosheets|intlMacrosheets|dialogsheets|chartsheets)\/[^/]+\.(?:xml|bin)$/i,
  );
  const sizes = sheets.map((name) => parts.archive.declaredBytes(name) ?? 1);
  const all = sizes.reduce((sum, size) => sum + size, 1);
  let before = 0;
  sheets.forEach((name, index) => {
    const told = { done: before, all };
    parts.guarded(
      name,
      () => noteSheet(name, counted(parts.archive.read(name), told, progress), found),
      undefined,
    );
    before += sizes[index] ?? 0;
  });
}

function noteSheet(name: string, pieces: Iterable<Uint8Array>, found: Collected) {
  const isMacroSheet = /^xl\/(?:intl)?macrosheets\//i.test(name);
  if (isMacroSheet) found.facts.macros.xlm = true;
  const scan = name.toLowerCase().endsWith(".bin")
    ? scanBinarySheetParts(pieces)
    : scanSheet(inUtf8(pieces), isMacroSheet ? everyFormula : undefined);
  found.facts.formulas += scan.formulas;
  found.facts.errorCells += scan.errorCells;
  if (scan.isProtected) found.facts.protected = true;
  noteCalledOutside(scan.callingFormulas, found);
  if (isMacroSheet) noteMacroFormulas(scan.callingFormulas, found);
  const most = packageLimits.sheetRows.toLocaleString("en");
  if (scan.end === "too-many-rows")
    found.warn(
      "partly-read",
      `The sheet in “${name}” has more than ${most} rows, which is more than Excel can show. It was read up to there; counted so far: ${formulasAtLeast(found)}.`,
    );
  if (scan.end === "document-type")
    found.warn(
      "partly-read",
      `The part “${name}” declares a document type (DOCTYPE), which no sheet needs; it was not read further.`,
    );
  if (scan.end === "cut-off")
    found.warn("partly-read", `The part “${name}” has no end; counted so far: ${formulasAtLeast(found)}.`);
}

function* counted(pieces: Iterable<Uint8Array>, told: { done: number; all: number }, progress: ReadProgress) {
  let said = told.done;
  for (const piece of pieces) {
    told.done += piece.length;
    if (told.done - said > 4_000_000) {
      said = told.done;
      progress({ phase: "sheets", share: Math.min(1, told.done / told.all) });
    }
    yield piece;
  }
}

function* inUtf8(pieces: Iterable<Uint8Array>): Generator<Uint8Array> {
  const iterator = pieces[Symbol.iterator]();
  const first = iterator.next();
  if (first.done) return;
  const all = (function* () {
    yield first.value;
    for (let next = iterator.next(); !next.done; next = iterator.next()) yield next.value;
  })();
  if (encodingOf(first.value) === "utf-8") yield* all;
  else {
    const encoder = new TextEncoder();
    for (const text of decoded(all)) yield encoder.encode(text);
  }
}

function noteMacroParts(parts: Parts, found: Collected) {
  for (const name of partsIn(parts, /(?:^|\/)vbaProject[^/]*\.bin$/i).slice(0, 4))
    noteMacroProject(parts.bytes(name, packageLimits.partBytes * 2), found);
  for (const name of partsIn(parts, /^customUI\/[^/]+\.xml$/i)) {
    parts.xml(name, {
      open: ({ attributes }) => {
        if (attributes.get("onLoad")) found.facts.macros.autoOpen = true;
        return "stop";
      },
    });
  }
}

/** Office add-ins that open with the workbook. */
function noteAddInParts(parts: Parts, found: Collected) {
  for (const name of partsIn(parts, /webextension[^/]*\.xml$/i)) {
    parts.xml(name, {
      open: ({ name: element, attributes, parents }) => {
        if (element === "reference" && parents.length === 1) {
          const { id = "", store = "" } = Object.fromEntries(attributes);
          found.add("addIns", store ? `${id} (${store})` : id);
        }
        return undefined;
      },
    });
  }
}

function noteQueries(parts: Parts, found: Collected) {
  for (const name of partsIn(parts, /^customXml\/item\d+\.xml$/i)) {
    if (!mayBeMashup(parts.start(name))) continue;
    const queries = parts.guarded(name, () => queriesOfMashup(parts.bytes(name)), null);
    if (queries === null)
      found.warn("partly-read", "The queries of this workbook (Power Query) could not be unpacked.");
    for (const source of powerQuerySources(queries ?? "")) found.addQuery(source);
  }
}
