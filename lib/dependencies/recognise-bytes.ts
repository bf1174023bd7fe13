import { type CompoundFile, isCompoundFile, openCompoundFile } from "@/lib/foundation/compound-file";
import { openZipArchive, type ZipArchive } from "@/lib/foundation/zip-archive";
import { noFacts } from "./facts";
import {
  type FactFormat,
  type ManifestFormat,
  packageLimits,
  type ReadManifest,
  type ReadProgress,
  unreadManifest,
} from "./manifest";
import { readAccessDatabase } from "./readers/access-database";
import { encryptedSentence, readOldWorkbook } from "./readers/old-workbook";
import { readPowerApp } from "./readers/power-app";
import { readFlowPackage, readPowerPlatformSolution } from "./readers/power-platform";
import { readWorkbook } from "./readers/workbook";

export type RecognisedBytes =
  | { format: FactFormat; read: (progress: ReadProgress) => ReadManifest }
  | { format: "not-read-yet" | "binary"; label: string; sentence: string };

/**
 * What a workbook, database or low-code package is, by its content; null for everything else. The whole file is needed:
 * the list of what a ZIP archive holds stands at its end. Never throws.
 */
export function recogniseBytes(fileName: string, bytes: Uint8Array): RecognisedBytes | null {
  if (isAccess(bytes)) return { format: "access-database", read: () => readAccessDatabase() };
  if (isCompoundFile(bytes)) return recogniseCompound(fileName, bytes);
  return isZip(bytes) ? recogniseZip(bytes) : null;
}

/** Whether the first bytes are those of an archive or database, so that no text is looked for. */
export function hasPackageStart(bytes: Uint8Array) {
  return isZip(bytes) || isCompoundFile(bytes) || isAccess(bytes);
}

function isZip(bytes: Uint8Array) {
  return (
    bytes[0] === 0x50 &&
    bytes[1] === 0x4b &&
    ((bytes[2] === 3 && bytes[3] === 4) || (bytes[2] === 5 && bytes[3] === 6))
  );
}

function isAccess(bytes: Uint8Array) {
  const start = String.fromCharCode(...bytes.subarray(4, 19));
  return start === "Standard Jet DB" || start === "Standard ACE DB";
}

const zipFormats: readonly {
  format: FactFormat;
  member: RegExp;
  read: (archive: ZipArchive, progress: ReadProgress) => ReadManifest;
}[] = [
  { format: "workbook", member: /^xl\/workbook\d{0,4}\.xml$/i, read: readWorkbook },
  { format: "binary-workbook", member: /^xl\/workbook\.bin$/i, read: readWorkbook },
  {
    format: "power-platform-solution",
    member: /^(?:solution|customizations)\.xml$/i,
    read: readPowerPlatformSolution,
  },
  {
    format: "flow-package",
    member: /^Microsoft\.(?:Flow\/flows|PowerApps\/apps)\/./i,
    read: readFlowPackage,
  },
  { format: "power-app", member: /^(?:CanvasManifest|Header|Properties)\.json$/i, read: readPowerApp },
  // A workbook of which the beginning is missing or damaged.
  { format: "workbook", member: /^xl\/worksheets\/[^/]+\.xml$/i, read: readWorkbook },
];

const otherZips: readonly { label: string; member: RegExp }[] = [
  { label: "Word document", member: /^word\/document\.xml$/i },
  { label: "PowerPoint presentation", member: /^ppt\/presentation\.xml$/i },
  { label: "Power BI report", member: /^(?:DataModel|DataModelSchema|Report\/Layout)$/i },
  { label: "Java program", member: /^META-INF\/MANIFEST\.MF$/i },
  { label: "Python wheel", member: /\.dist-info\/(?:METADATA|WHEEL)$/i },
  { label: "Visio drawing", member: /^visio\/document\.xml$/i },
  { label: "OpenDocument file", member: /^META-INF\/manifest\.xml$/i },
];

function recogniseZip(bytes: Uint8Array): RecognisedBytes {
  const archive = openZipArchive(bytes, packageLimits);
  const has = (member: RegExp) => archive.names.some((name) => member.test(name));
  const known = zipFormats.find(({ member }) => has(member));
  if (known) return { format: known.format, read: (progress) => known.read(archive, progress) };
  const other = otherZips.find(({ member }) => has(member));
  if (other) return { format: "not-read-yet", label: other.label, sentence: otherSentence(other.label) };
  if (has(/\.(?:xls[xmb]?|xla?m|zip|msapp|accdb|mdb)$/i))
    return { format: "binary", label: "archive", sentence: nested };
  return {
    format: "binary",
    label: "archive",
    sentence: archive.names.length === 0 ? emptyArchive : otherArchive,
  };
}

function recogniseCompound(fileName: string, bytes: Uint8Array): RecognisedBytes {
  const file = openCompoundFile(bytes);
  const has = (stream: string) => file?.streams.some((name) => name.toLowerCase() === stream) ?? false;
  if (file && (has("workbook") || has("book")))
    return { format: "old-workbook", read: () => readOldWorkbook(file) };
  if (has("encryptedpackage") || has("encryptioninfo")) return recogniseEncrypted(fileName);
  if (has("worddocument"))
    return { format: "not-read-yet", label: "Word document", sentence: otherSentence("Word document") };
  if (has("powerpoint document"))
    return {
      format: "not-read-yet",
      label: "PowerPoint presentation",
      sentence: otherSentence("PowerPoint presentation"),
    };
  return { format: "binary", label: "Office file", sentence: streamless(file) };
}

/** Only the name tells a locked workbook from a locked letter. */
function recogniseEncrypted(fileName: string): RecognisedBytes {
  if (/\.(?:doc[xm]?|dot[xm]|ppt[xm]?|pot[xm]|pps[xm])$/i.test(fileName.trim()))
    return {
      format: "not-read-yet",
      label: "locked Office document",
      sentence: otherSentence("locked Office document"),
    };
  const format = /\.xlsb$/i.test(fileName.trim()) ? "binary-workbook" : "workbook";
  const warnings = [{ line: null, cause: "locked" as const, message: encryptedSentence }];
  const facts = { ...noFacts, encrypted: true };
  return { format, read: () => ({ format, components: [], warnings, resolved: false, facts }) };
}

/** The facts of what was recognised; a mistake of the reader costs only this file. */
export function readPackage(recognised: RecognisedBytes, progress: ReadProgress): ReadManifest {
  if ("sentence" in recognised)
    return unreadManifest(recognised.format as ManifestFormat, recognised.sentence);
  try {
    return recognised.read(progress);
  } catch {
    return unreadManifest(recognised.format, unreadable);
  }
}

export const packageTooLarge = `This file is larger than ${packageLimits.bytes / 1_000_000} MB, which is more than is read of workbooks and packages. Nothing was taken from it. Say by hand what it needs.`;

const unreadable =
  "This file is damaged in a way that keeps it from being read, so nothing was taken from it. Open it in the program it was made with, save it again and choose it once more, or say by hand what it needs.";

function otherSentence(label: string) {
  return `This is a file of the kind “${label}”, which is not read, so nothing was taken from it. Choose the workbook, database, app or list that it belongs to, or say by hand what it needs.`;
}

const nested =
  "This is an archive with other files in it. Archives inside archives are not opened, so nothing was taken from it. Unpack it and choose the files one by one.";

const otherArchive =
  "This archive (ZIP) is no workbook, app, solution or flow that is known here, so nothing was taken from it. Unpack it and choose the files that list what it needs.";

const emptyArchive =
  "This archive (ZIP) is empty or too damaged to be read, so nothing was taken from it. Choose the file again, or say by hand what it needs.";

function streamless(file: CompoundFile | null) {
  return file
    ? "This is an Office file of an old kind that holds no workbook, so nothing was taken from it. Choose the workbook itself, or say by hand what it needs."
    : unreadable;
}
