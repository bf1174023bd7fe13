import { billAndLockReaders, billOrLockFormat } from "./bill-and-lock-formats";
import { fileText } from "./file-text";
import { contentNotReadYet, namesNotReadYet, readableNames } from "./known-formats";
import {
  type FoundComponent,
  manifestLimits,
  packageLimits,
  type ReadManifest,
  type ReadProgress,
  type ReadWarning,
  readWithinLimits,
  type Scope,
  type TextFormat,
  unreadManifest,
} from "./manifest";
import { readPurl } from "./pack";
import { pythonFormatByContent, pythonFormatByName, pythonReaders } from "./python-formats";
import { readPythonRequirement } from "./python-requirement";
import { readPackageJson } from "./readers/package-json";
import { readPackageLockJson } from "./readers/package-lock-json";
import { readPipList } from "./readers/pip-list";
import { readRequirementsTxt } from "./readers/requirements-txt";
import { hasPackageStart, packageTooLarge, readPackage, recogniseBytes } from "./recognise-bytes";
import { readTypedList } from "./typed-list";

export type Recognition =
  | { format: TextFormat }
  | { format: "not-read-yet"; label: string; sentence: string }
  | { format: "binary" | "unknown"; sentence: string };

const headLength = 64_000;

/**
 * What a file of text is, by its content first and its name where the content does not tell. The start of the file is
 * enough. What only bytes tell is said by `recogniseBytes`.
 */
export function recogniseManifest(fileName: string, head: string | Uint8Array): Recognition {
  const name = (fileName.split(/[\\/]/).at(-1) ?? "").trim().toLowerCase();
  const start = fileText(head.slice(0, headLength));
  const known = namesNotReadYet.find((format) => format.name.test(name));
  if (!start) return known ? notReadYet(known) : { format: "binary", sentence: binarySentence };

  const text = start.text.slice(0, headLength);
  const own = pythonFormatByName(name);
  if (own) return { format: own };
  const billOrLock = billOrLockFormat(name, text);
  if (billOrLock) return { format: billOrLock };
  const byContent = readableContent(text);
  if (byContent) return { format: byContent };
  if (known) return notReadYet(known);
  const python = pythonFormatByContent(text);
  if (python) return { format: python };
  const unread = contentNotReadYet.find((format) => format.content.test(text));
  if (unread) return notReadYet(unread);
  const byName = readableNames.find((format) => format.name.test(name));
  if (byName) return { format: byName.format };
  return looksLikeRequirements(text)
    ? { format: "requirements.txt" }
    : { format: "unknown", sentence: unknownSentence };
}

/** Only what cannot be anything else. */
function readableContent(text: string): TextFormat | null {
  if (/^\s*\{/.test(text)) {
    if (/"(?:bomFormat|spdxVersion|nbformat|_meta)"\s*:/.test(text)) return null;
    if (/"lockfileVersion"\s*:\s*\d/.test(text))
      return /"workspaces"\s*:\s*\{\s*""/.test(text) ? null : "package-lock.json";
    return /"(?:dev|peer|optional)?[dD]ependencies"\s*:\s*\{\s*(?:\}|"[^"]*"\s*:\s*"[^"]*")/.test(text)
      ? "package.json"
      : null;
  }
  if (/^\s*\[\s*\{\s*"name"\s*:\s*"[^"]*"\s*,\s*"version"\s*:\s*"[^"]*"/.test(text)) return "pip-list";
  return /^[ \t]*Package[ \t]+Version\b[^\n]*\n[ \t]*-{3,}/m.test(text) ? "pip-list" : null;
}

/** At least one line names a version, and most lines are requirements. */
function looksLikeRequirements(text: string) {
  const lines = text
    .split(/\r\n|\n|\r/, 200)
    .map((line) => line.replace(/(?:^|\s)#.*$/, "").trim())
    .filter(Boolean);
  const read = lines.map((line) => readPythonRequirement(line.replace(/\s(?:--|\\).*$/, "")));
  const withVersion = read.filter((requirement) => requirement && requirement.clauses.length > 0);
  return withVersion.length > 0 && read.filter(Boolean).length >= lines.length * 0.6;
}

function notReadYet({ label, isPackage }: { label: string; isPackage?: true }): Recognition {
  const sentence = isPackage
    ? `By its name this is a file of the kind “${label}”, but what is in it is something else, so nothing was taken from it. Open it in the program it was made with, save it again as that kind and choose it once more.`
    : `This is a file of the kind “${label}”. It is recognised, but not read yet, so nothing was taken from it. Type the packages, or add a requirements.txt, package.json or package-lock.json.`;
  return { format: "not-read-yet", label, sentence };
}

const binarySentence =
  "This looks like a program or picture, not a list of packages, so nothing was taken from it. Choose a text file such as requirements.txt or package.json, or type the packages.";

const unknownSentence =
  "This is text, but not a list of packages that is known here, so nothing was taken from it. Choose a file such as requirements.txt, package.json or package-lock.json, or type the packages.";

/**
 * Reads any file a maker has, or says in a sentence why not. Never throws. Bytes are better than text: only they
 * tell UTF-16 and Windows-1252 from UTF-8, and only they can be a workbook or another package.
 */
export function readManifest(
  fileName: string,
  content: string | Uint8Array,
  progress: ReadProgress = () => {},
): ReadManifest {
  const packed = typeof content !== "string" && hasPackageStart(content) ? content : null;
  if (packed && packed.length > packageLimits.bytes) return unreadManifest("unknown", packageTooLarge);
  const found = packed && recogniseBytes(fileName, packed);
  if (found) return readPackage(found, progress);
  if (content.length > manifestLimits.bytes) return unreadManifest("unknown", tooLarge);
  const recognised = recogniseManifest(fileName, content);
  if ("sentence" in recognised && recognised.format !== "unknown") {
    return unreadManifest(recognised.format, recognised.sentence);
  }
  const file = fileText(content);
  if (!file)
    return unreadManifest(
      "binary",
      "This file turns from text into something else half-way, so nothing was taken from it. Was it damaged on its way? Choose it again, or type the packages.",
    );
  if (file.text.trim() === "") return unreadManifest(recognised.format, empty);
  if ("sentence" in recognised) return unreadManifest(recognised.format, recognised.sentence);

  const { format } = recognised;
  const manifest = readWithinLimits(format, () => readers[format](file.text, scopeByName(fileName)));
  if (manifest.error !== undefined) return manifest;
  const { components, warnings } = withoutUnkeepable(manifest);
  if (file.encoding === "Windows-1252") warnings.unshift(oldEncoding);
  if (components.length === 0 && warnings.length === 0) warnings.push(nothingListed);
  return { ...manifest, components, warnings };
}

/** What a package is called decides what it is, so one with signs that cannot be kept is told, not renamed. */
function withoutUnkeepable(manifest: ReadManifest) {
  const isKept = ({ purl }: FoundComponent) => !purl.includes("%") || readPurl(purl) !== null;
  const unkeepable = manifest.components.filter((component) => !isKept(component));
  const told = unkeepable.slice(0, 200).map(({ line, purl }): ReadWarning => {
    const message = `Its name or version holds a character that cannot be kept, so it was left out: ${purl.slice(0, 200)}`;
    return { line, cause: "hidden-characters", message };
  });
  const components = unkeepable.length > 0 ? manifest.components.filter(isKept) : manifest.components;
  return { components, warnings: [...manifest.warnings, ...told] };
}

const readers: Record<TextFormat, (text: string, scope: Scope) => ReadManifest> = {
  "requirements.txt": readRequirementsTxt,
  "pip-list": (text: string) => readPipList(text),
  "package.json": (text: string) => readPackageJson(text),
  "package-lock.json": (text: string) => readPackageLockJson(text),
  "typed-list": (text: string) => readTypedList(text),
  ...pythonReaders,
  ...billAndLockReaders,
};

/** “requirements-dev.txt” says in its name what its packages are for. */
function scopeByName(fileName: string): Scope {
  const name = fileName.split(/[\\/]/).at(-1) ?? "";
  return /(?:^|[-_. ])(?:dev|develop|development|tests?|testing|lint|docs?)(?:[-_. ]|$)/i.test(name)
    ? "development"
    : "runtime";
}

const empty =
  "This file is empty, so there was nothing to read. If it should list packages, save it again and choose it once more, or type the packages.";

const tooLarge = `This file is larger than ${manifestLimits.bytes / 1_000_000} MB, which is more than can be read at once. Nothing was taken from it. Check that it is the file you meant.`;

const oldEncoding: ReadWarning = {
  line: null,
  cause: "encoding",
  message:
    "This file is not written in UTF-8. It was read as Windows-1252; accented letters may look wrong, names and versions are safe.",
};

const nothingListed: ReadWarning = {
  line: null,
  cause: "nothing-listed",
  message: "This file was read from start to end and lists no packages.",
};
