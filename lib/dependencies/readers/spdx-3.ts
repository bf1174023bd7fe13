import { type JsonObject, listAt, textAt } from "../json-document";
import type { ReadWarning } from "../manifest";
import {
  relationOf,
  type SpdxDocument,
  type SpdxPackage,
  type SpdxRelation,
  saidBySpdx,
} from "./spdx-document";

/** SPDX 3.0 in JSON-LD: a flat list of elements that point at each other by “spdxId”. */
export function readSpdx3(root: JsonObject): SpdxDocument {
  const elements = listAt(root, "@graph");
  const warnings: ReadWarning[] = [];
  const packages: SpdxPackage[] = [];
  const relations: SpdxRelation[] = [];
  const described = new Set<string>();
  const licences = new Map<string, string>();
  const licenceOf = new Map<string, string>();
  let version: string | null = null;

  for (const { value, line } of elements) {
    const element = value instanceof Map ? value : null;
    const kind = (textAt(element, "type") ?? textAt(element, "@type") ?? "").replace(/^.*[_/#]/, "");
    const id = textAt(element, "spdxId") ?? textAt(element, "@id");
    if (!element) warnings.push({ line, cause: "not-understood", message: "This element is no object." });
    else if (kind === "CreationInfo") version ??= textAt(element, "specVersion");
    else if (/Package$/.test(kind)) packages.push(packageOf(element, id, line));
    else if (kind === "SpdxDocument" || kind === "Sbom" || kind === "Bom") {
      for (const about of textsAt(element, "rootElement")) described.add(about);
    } else if (kind === "LicenseExpression" && id !== null) {
      licences.set(id, textAt(element, "simplelicensing_licenseExpression") ?? "");
    } else if (/Relationship$/.test(kind)) {
      const from = textAt(element, "from") ?? "";
      const written = textAt(element, "relationshipType") ?? "";
      const word = kindOf(written, textAt(element, "scope"));
      for (const to of textsAt(element, "to")) {
        if (written === "hasConcludedLicense" || !licenceOf.has(from)) {
          if (/License$/.test(written)) licenceOf.set(from, to);
        }
        // The root of an SBOM is the SBOM's own; a package it describes is what it is about.
        if (written === "describes") described.add(to);
        relations.push(word === "DEPENDS_ON" ? relationOf(from, word, to) : relationOf(to, word, from));
      }
    }
  }
  for (const found of packages)
    found.licence = saidBySpdx(licences.get(licenceOf.get(found.id ?? "") ?? "") ?? null);
  return { version, packages, relations, described, warnings };
}

/** The word of SPDX 2 for a relationship that says who needs what; another is kept and counts for nothing. */
function kindOf(written: string, scope: string | null) {
  if (written === "hasOptionalDependency" || written === "hasProvidedDependency")
    return "OPTIONAL_DEPENDENCY_OF";
  if (written !== "dependsOn") return "OTHER";
  if (scope === "development" || scope === "test" || scope === "build") return "DEV_DEPENDENCY_OF";
  return "DEPENDS_ON";
}

function packageOf(element: JsonObject, id: string | null, line: number): SpdxPackage {
  const identified = listAt(element, "externalIdentifier").flatMap(({ value }) => {
    const identifier = value instanceof Map ? value : null;
    const isPurl = /packageUrl$/i.test(textAt(identifier, "externalIdentifierType") ?? "");
    return isPurl ? (textAt(identifier, "identifier") ?? []) : [];
  });
  return {
    id,
    name: textAt(element, "name") ?? "",
    version: saidBySpdx(textAt(element, "software_packageVersion")),
    purl: textAt(element, "software_packageUrl") ?? identified[0] ?? null,
    hashes: listAt(element, "verifiedUsing").flatMap(({ value }) => {
      const hash = value instanceof Map ? value : null;
      const content = textAt(hash, "hashValue");
      return content ? [`${textAt(hash, "algorithm") ?? "unknown"}:${content}`] : [];
    }),
    licence: null,
    line,
  };
}

/** One text, or a list of them. */
function textsAt(object: JsonObject, key: string) {
  const single = textAt(object, key);
  return single !== null
    ? [single]
    : listAt(object, key).flatMap(({ value }) => (typeof value === "string" ? value : []));
}
