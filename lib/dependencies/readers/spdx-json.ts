import { type JsonObject, listAt, textAt } from "../json-document";
import type { ReadWarning } from "../manifest";
import { relationOf, type SpdxDocument, type SpdxPackage, saidBySpdx } from "./spdx-document";

/** SPDX 2.2 and 2.3 in JSON. */
export function readSpdxJson(root: JsonObject): SpdxDocument {
  const warnings: ReadWarning[] = [];
  const packages: SpdxPackage[] = [];
  for (const { value, line } of listAt(root, "packages")) {
    if (value instanceof Map) packages.push(packageOf(value, line));
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

function packageOf(entry: JsonObject, line: number): SpdxPackage {
  const purls = listAt(entry, "externalRefs").flatMap(({ value }) => {
    const reference = value instanceof Map ? value : null;
    return textAt(reference, "referenceType") === "purl" ? (textAt(reference, "referenceLocator") ?? []) : [];
  });
  return {
    id: textAt(entry, "SPDXID"),
    name: textAt(entry, "name") ?? "",
    version: saidBySpdx(textAt(entry, "versionInfo")),
    purl: purls[0] ?? null,
    hashes: listAt(entry, "checksums").flatMap(({ value }) => {
      const checksum = value instanceof Map ? value : null;
      const content = textAt(checksum, "checksumValue");
      return content ? [`${(textAt(checksum, "algorithm") ?? "unknown").toLowerCase()}:${content}`] : [];
    }),
    licence: saidBySpdx(textAt(entry, "licenseConcluded")) ?? saidBySpdx(textAt(entry, "licenseDeclared")),
    line,
  };
}
