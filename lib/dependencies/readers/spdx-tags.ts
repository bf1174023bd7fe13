import { withoutCredentials } from "../credentials";
import type { ReadWarning } from "../manifest";
import {
  relationOf,
  type SpdxDocument,
  type SpdxPackage,
  type SpdxRelation,
  saidBySpdx,
} from "./spdx-document";

/** SPDX 2.2 and 2.3 as lines of “Tag: value”; a value between <text> and </text> may have several lines. */
export function readSpdxTags(text: string): SpdxDocument {
  const packages: SpdxPackage[] = [];
  const relations: SpdxRelation[] = [];
  const warnings: ReadWarning[] = [];
  const described = new Set<string>();
  let version: string | null = null;
  let current: SpdxPackage | null = null;

  for (const { tag, value, line } of taggedValues(text, warnings)) {
    if (tag === "SPDXVersion") version = value;
    else if (tag === "PackageName") {
      current = { id: null, name: value, version: null, purl: null, hashes: [], licence: null, line };
      packages.push(current);
    } else if (/^(?:FileName|SnippetSPDXID|LicenseID)$/.test(tag)) current = null;
    else if (tag === "Relationship") {
      const [, one = "", kind = "", other = ""] = /^(\S+)\s+(\S+)\s+(\S+)$/.exec(value) ?? [];
      if (kind === "") warnings.push(notUnderstood(line, `${tag}: ${value}`));
      if (kind === "DESCRIBES" && one === "SPDXRef-DOCUMENT") described.add(other);
      if (kind === "DESCRIBED_BY" && other === "SPDXRef-DOCUMENT") described.add(one);
      relations.push(relationOf(one, kind, other));
    } else if (current) addToPackage(current, tag, value);
  }
  return { version, packages, relations, described, warnings };
}

function addToPackage(found: SpdxPackage, tag: string, value: string) {
  if (tag === "SPDXID") found.id = value;
  else if (tag === "PackageVersion") found.version = saidBySpdx(value);
  else if (tag === "PackageLicenseConcluded") found.licence = saidBySpdx(value) ?? found.licence;
  else if (tag === "PackageLicenseDeclared") found.licence ??= saidBySpdx(value);
  else if (tag === "PackageChecksum") {
    const [, algorithm, content] = /^([\w-]+):\s*(\S+)$/.exec(value) ?? [];
    if (algorithm && content) found.hashes.push(`${algorithm.toLowerCase()}:${content}`);
  } else if (tag === "ExternalRef") found.purl ??= /^\S+\s+purl\s+(\S+)$/.exec(value)?.[1] ?? null;
}

function* taggedValues(text: string, warnings: ReadWarning[]) {
  const lines = text.split(/\r\n|\n|\r/);
  for (let at = 0; at < lines.length; at += 1) {
    const written = lines[at] ?? "";
    if (/^\s*(?:#|$)/.test(written)) continue;
    const colon = written.indexOf(":");
    const tag = written.slice(0, Math.max(colon, 0)).trim();
    const line = at + 1;
    if (!/^[A-Za-z]\w{0,60}$/.test(tag)) {
      warnings.push(notUnderstood(line, written));
      continue;
    }
    let value = written.slice(colon + 1).trim();
    while (value.startsWith("<text>") && !(lines[at] ?? "").includes("</text>") && at + 1 < lines.length)
      at += 1;
    value = value.replace(/^<text>|<\/text>$/g, "").trim();
    yield { tag, value, line };
  }
}

function notUnderstood(line: number, written: string): ReadWarning {
  const shown = withoutCredentials(written.trim()).slice(0, 200);
  return {
    line,
    cause: "not-understood",
    message: `This line of the SPDX document was not understood: ${shown}`,
  };
}
