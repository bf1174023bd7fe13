import {
  packageLimits,
  type ReadManifest,
  type ReadProgress,
  readableFormats,
  unreadManifest,
} from "@/lib/dependencies/manifest";
import { readAside } from "./read-aside";

const hidden = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** A name fit to be shown and stored: signs that cannot be seen or that turn text around are left out. */
export function shownName(name: string) {
  return name.normalize("NFC").replace(hidden, "").trim().slice(0, 200) || "file without a name";
}

/** Reads one file that was dropped or chosen, or says in a sentence why not. Never rejects. */
export async function readArrivedFile(
  file: File,
  signal: AbortSignal,
  onProgress?: ReadProgress,
): Promise<ReadManifest> {
  // Lists may be shorter than workbooks; the reader says so itself.
  if (file.size > packageLimits.bytes) return unreadManifest("unknown", tooLarge);
  try {
    const content = new Uint8Array(await file.arrayBuffer());
    return await readAside({ name: file.name, content }, signal, onProgress);
  } catch {
    // Browsers refuse to hand out folders and files that have vanished.
    return unreadManifest("unknown", notHandedOut);
  }
}

const tooLarge = `This file is larger than ${packageLimits.bytes / 1_000_000} MB, which is more than can be read at once. Nothing was taken from it. Check that it is the file you meant, or list what it needs by hand.`;

const notHandedOut =
  "The browser did not hand this out: it is a folder, or was moved meanwhile. Nothing was taken from it. Choose a file inside it, or list what it needs by hand.";

const spokenFormats: Partial<Record<ReadManifest["format"], string>> = {
  "pip-list": "pip list",
  "conda-list": "conda list",
  "python-script": "Python script",
};

function pastedName(format: ReadManifest["format"]) {
  const known = readableFormats.find((readable) => readable === format && readable !== "typed-list");
  return known ? `Pasted ${spokenFormats[known] ?? known}` : null;
}

export type ReadPaste =
  | { kind: "list"; name: string; manifest: ReadManifest }
  | { kind: "unread"; manifest: ReadManifest }
  | { kind: "words" };

/** What a pasted text is: a list of its own, a file that is not read yet, or words for the typed list. */
export async function readPaste(text: string, signal: AbortSignal): Promise<ReadPaste> {
  const manifest = await readAside({ name: "", content: text }, signal);
  const name = pastedName(manifest.format);
  if (name && manifest.error === undefined) return { kind: "list", name, manifest };
  if (manifest.format === "unknown" && text.length <= longestTyped) return { kind: "words" };
  return { kind: "unread", manifest };
}

/** A person types no more than this; longer text is a file. */
export const longestTyped = 100_000;
