import { type JsonObject, listAt, readJson, textAt } from "../json-document";
import type { ReadWarning } from "../manifest";
import { relationOf, type SpdxDocument, type SpdxPackage, saidBySpdx } from "./spdx-document";

/** SPDX 2.2 and 2.3 in JSON. */
export function readSpdxJson(root: JsonObject): SpdxDocument {
  const warnings: ReadWarning[] = [];
  const packages: SpdxPackage[] = [];
  const licences = licenceNames(root);
  for (const { value, line } of listAt(root, "packages")) {
    if (value instanceof Map) packages.push(packageOf(value, line, licences));
    else warnings.push({ line, cause: "not-understood", message: "This package is no object." });
  }
  const described = new Set(
    listAt(root, "documentDescribes").flatMap(({ value }) => (typeof value === "string" ? value : [])),
  );
  const relations = listAt(root, "relationships").flatMap(({ value }) => {
    const relation = value instanceof Map ? value : null;
    const one = textAt(relation, "spdxElementId") ?? "";
    const other = textAt(relation, "relatedSpdxElement") ?? "";
    const kind = textAt(relation, "relationshipType") ?? "";
    if (kind === "DESCRIBES" && one === "SPDXRef-DOCUMENT") described.add(other);
    if (kind === "DESCRIBED_BY" && other === "SPDXRef-DOCUMENT") described.add(one);
    return relationOf(one, kind, other);
  });
  return { version: textAt(root, "spdxVersion"), packages, relations, described, warnings };
}

/** Licences without an identifier of their own, by the one that the document gives them. */
function licenceNames(root: JsonObject) {
  return new Map(
    listAt(root, "hasExtractedLicensingInfos").flatMap(({ value }) => {
      const licence = value instanceof Map ? value : null;
      const [id, name] = [textAt(licence, "licenseId"), saidBySpdx(textAt(licence, "name"))];
      return id !== null && name !== null ? [[id, name] as const] : [];
    }),
  );
}

/** What our own documents say where the format has no field. */
function ownWords(entry: JsonObject) {
  for (const { value } of listAt(entry, "annotations")) {
    const comment = value instanceof Map ? textAt(value, "comment") : null;
    const said = comment?.startsWith("lamplight: ") ? readJson(comment.slice(11)) : null;
    if (said && !("error" in said) && said.root.value instanceof Map) return said.root.value;
  }
  return null;
}

function packageOf(entry: JsonObject, line: number, licences: ReadonlyMap<string, string>): SpdxPackage {
  const own = ownWords(entry);
  const mention = listAt(own, "mentions")[0]?.value;
  const said = mention instanceof Map ? mention : null;
  const licence =
    saidBySpdx(textAt(entry, "licenseConcluded")) ?? saidBySpdx(textAt(entry, "licenseDeclared"));
  const purls = listAt(entry, "externalRefs").flatMap(({ value }) => {
    const reference = value instanceof Map ? value : null;
    return textAt(reference, "referenceType") === "purl" ? (textAt(reference, "referenceLocator") ?? []) : [];
  });
  return {
    id: textAt(entry, "SPDXID"),
    name: textAt(entry, "name") ?? "",
    version: saidBySpdx(textAt(entry, "versionInfo")),
    purl: purls[0] ?? null,
    hashes: [
      ...listAt(entry, "checksums").flatMap(({ value }) => {
        const checksum = value instanceof Map ? value : null;
        const content = textAt(checksum, "checksumValue");
        return content ? [`${(textAt(checksum, "algorithm") ?? "unknown").toLowerCase()}:${content}`] : [];
      }),
      ...listAt(own, "hashes").flatMap(({ value }) => (typeof value === "string" ? value : [])),
    ],
    licence: licence === null ? null : (licences.get(licence) ?? licence),
    line,
    requirement: textAt(said, "requirement"),
    note: textAt(said, "note"),
    isApplication: purls.length === 0 && textAt(entry, "primaryPackagePurpose") === "APPLICATION",
    isNoPackage: purls.length === 0 && own !== null && (own.has("reference") || own.has("dataSource")),
    known: textAt(own, "known"),
  };
}
