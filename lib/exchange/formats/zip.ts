import { openZipArchive, ZipFault, type ZipFaultKind } from "@/lib/foundation/zip-archive";
import type { ZipProblem } from "@/lib/foundation/zip-entries";
import { importLimits } from "../limits";
import { tooMuch, unreadable } from "../table";

/** A workbook whose parts are read by name; of one that is damaged nothing is taken. @throws Refusal with a sentence. */
export function openZip(bytes: Uint8Array) {
  const { entries, unpackedBytes } = importLimits;
  const archive = openZipArchive(bytes, { entries, unpackedBytes });
  for (const [problem, refusal] of Object.entries(problems))
    if (archive.problems.has(problem as ZipProblem)) throw refusal();

  /** The part piece by piece; nothing where there is no such part. */
  function* read(name: string): Generator<Uint8Array> {
    try {
      yield* archive.read(name);
    } catch (error) {
      throw error instanceof ZipFault ? faults[error.kind]() : error;
    }
  }
  return { has: archive.has, read };
}

export type Zip = ReturnType<typeof openZip>;

const problems = {
  "no-directory": () => unreadable("This workbook is damaged or was cut off on its way: its end is missing."),
  "directory-cut-off": () => unreadable("This workbook is damaged: its list of parts is not whole."),
  "too-many-entries": () =>
    tooMuch(`This workbook holds more than ${importLimits.entries.toLocaleString("en")} parts.`),
  "encrypted-entry": () => unreadable("This workbook is protected by a password. Save it without one."),
} satisfies Partial<Record<ZipProblem, () => Error>>;

const tooLarge = () =>
  tooMuch(
    `This workbook unpacks to more than ${importLimits.unpackedBytes / 1_000_000} MB, which is the most that is read.`,
  );

const faults: Record<ZipFaultKind, () => Error> = {
  damaged: () => unreadable("This workbook is damaged: a part of it cannot be unpacked."),
  encrypted: problems["encrypted-entry"],
  "packed-otherwise": () => unreadable("This workbook is packed in a way that is not read."),
  bomb: tooLarge,
  "too-much": tooLarge,
};
