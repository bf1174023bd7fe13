import { type ZipArchive, ZipFault, type ZipFaultKind } from "@/lib/foundation/zip-archive";
import { packageLimits } from "../manifest";
import type { Collected } from "./found-facts";
import { walkXml, type XmlEnd, type XmlVisitor } from "./xml-walk";

export type Relation = { id: string; type: string; target: string; isExternal: boolean };

/** Thrown when nothing more of the archive is read; what was found until then stays. */
export class ReadEnough extends Error {}

const faultWords: Record<ZipFaultKind, string> = {
  damaged: "is damaged or was cut off on its way",
  encrypted: "is locked with a password",
  "packed-otherwise": "is packed in a way that is not read",
  bomb: "unpacks to far more than it should",
  "too-much": "",
};

/** The parts of an Office or Power Platform package, read so that one bad part costs only itself and is said. */
export function openParts(archive: ZipArchive, found: Collected) {
  /** @throws ReadEnough when the whole archive unpacks to more than is read. */
  function guarded<Result>(name: string, read: () => Result, otherwise: Result): Result {
    try {
      return read();
    } catch (problem) {
      if (!(problem instanceof ZipFault)) throw problem;
      if (problem.kind === "too-much") {
        const most = packageLimits.unpackedBytes / 1_000_000;
        found.warn(
          "partly-read",
          `This file unpacks to more than ${most} MB; reading stopped there, at “${name}”.`,
        );
        throw new ReadEnough();
      }
      const cause = problem.kind === "encrypted" ? "locked" : "partly-read";
      if (problem.kind === "encrypted") found.facts.encrypted = true;
      found.warn(cause, `The part “${name}” ${faultWords[problem.kind]}; it was read as far as possible.`);
      return otherwise;
    }
  }

  /** Nothing where there is no such part. */
  function xml(name: string, visitor: XmlVisitor) {
    if (!archive.has(name)) return;
    const end = guarded<XmlEnd>(name, () => walkXml(archive.read(name), visitor), "stopped");
    if (end in endWords)
      found.warn("partly-read", `The part “${name}” ${endWords[end as keyof typeof endWords]}.`);
  }

  /** The whole part, or as much as is kept in memory; empty where there is none. */
  function bytes(name: string, most: number = packageLimits.partBytes): Uint8Array {
    const pieces: Uint8Array[] = [];
    let length = 0;
    guarded(
      name,
      () => {
        for (const piece of archive.read(name)) {
          pieces.push(piece.slice());
          length += piece.length;
          if (length < most) continue;
          found.warn(
            "partly-read",
            `The part “${name}” is longer than is read; only its beginning was looked at.`,
          );
          return;
        }
      },
      undefined,
    );
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  /** The first bytes of a part. */
  function start(name: string): Uint8Array {
    return guarded(name, () => archive.read(name).next().value ?? new Uint8Array(), new Uint8Array());
  }

  /** ECMA-376 part 2: where the parts that `part` names lie; empty for the package itself. */
  function relations(part: string): Relation[] {
    const folder = part.slice(0, part.lastIndexOf("/") + 1);
    const relations: Relation[] = [];
    xml(`${folder}_rels/${part.slice(folder.length)}.rels`, {
      open: ({ name, attributes }) => {
        if (name !== "Relationship" || relations.length >= packageLimits.entries) return undefined;
        const isExternal = attributes.get("TargetMode") === "External";
        const target = attributes.get("Target") ?? "";
        relations.push({
          id: attributes.get("Id") ?? "",
          type: (attributes.get("Type") ?? "").split("/").at(-1) ?? "",
          target: isExternal ? target : partName(folder, target),
          isExternal,
        });
        return undefined;
      },
    });
    return relations;
  }

  return { archive, names: archive.names, has: archive.has, guarded, xml, bytes, start, relations };
}

export type Parts = ReturnType<typeof openParts>;

const endWords = {
  "not-well-formed": "is not well-formed XML; it was read up to the mistake",
  "document-type": "declares a document type (DOCTYPE), which no such file needs; it was not read further",
  "too-deep": "is nested deeper than is read",
} as const;

/** A target of a relation, seen from its folder. */
function partName(folder: string, target: string) {
  const path = target.startsWith("/") ? target.slice(1) : folder + target;
  const steps: string[] = [];
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** What was wrong with the archive as a whole. */
export function noteArchiveProblems({ problems }: ZipArchive, found: Collected) {
  const words: Partial<Record<string, string>> = {
    "no-directory":
      "The end of this file is missing: it was cut off on its way. What is still there was read.",
    "directory-cut-off": "The list of parts in this file is damaged. What could be found was read.",
    "too-many-entries": `This file holds more than ${packageLimits.entries.toLocaleString("en")} parts; only the first ones were looked at.`,
    "unsafe-name":
      "Parts of this file have names that lead outside of it; they were left alone. Ask where the file comes from.",
    "repeated-name":
      "Parts of this file have the same name; programs may disagree about which counts. The first was read.",
  };
  for (const problem of problems.keys()) if (words[problem]) found.warn("partly-read", words[problem]);
  if (problems.has("encrypted-entry")) {
    found.facts.encrypted = true;
    found.warn(
      "locked",
      "Parts of this file are locked with a password, so they were not read. Save it without one.",
    );
  }
}
