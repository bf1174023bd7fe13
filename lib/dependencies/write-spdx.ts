import {
  type Bill,
  type BilledApplication,
  type BilledPackage,
  linkedApplications,
  ownPackages,
  packagesOf,
  propertiesOf,
  sourcesOf,
  wholeness,
} from "./bill";
import type { BilledLink, BilledSource } from "./bill-data";
import { contentUuid } from "./content-uuid";
import type { Scope } from "./manifest";
import { readHashes, readLicence } from "./proof-of-packages";

/** The words of SPDX 2.3 for the algorithms that it knows. */
const algorithms: Record<string, string> = {
  md5: "MD5",
  sha1: "SHA1",
  sha224: "SHA224",
  sha256: "SHA256",
  sha384: "SHA384",
  sha512: "SHA512",
  "sha3-256": "SHA3-256",
  "sha3-384": "SHA3-384",
  "sha3-512": "SHA3-512",
  "blake2b-256": "BLAKE2b-256",
  "blake2b-384": "BLAKE2b-384",
  "blake2b-512": "BLAKE2b-512",
  blake3: "BLAKE3",
};

const kinds: Record<Scope, string> = {
  runtime: "DEPENDENCY_OF",
  optional: "OPTIONAL_DEPENDENCY_OF",
  development: "DEV_DEPENDENCY_OF",
};

type Relationship = { spdxElementId: string; relationshipType: string; relatedSpdxElement: string };

/**
 * The bill of materials as SPDX 2.3 JSON. The same bill gives the same document but for the times; where the format has no
 * field, an annotation “lamplight: {…}” holds what is known. Source: the SPDX specification, 2.3.
 */
export function spdxDocument(bill: Bill, now: Date) {
  const created = `${now.toISOString().slice(0, 19)}Z`;
  const packages = packagesOf(bill);
  const sources = sourcesOf(bill);
  const ids = new Map([
    ...packages.map(({ purl }, at) => [purl, `SPDXRef-Package-${at + 1}`] as const),
    ...sources.map(({ id }, at) => [id, `SPDXRef-DataSource-${at + 1}`] as const),
  ]);
  const licences = customLicences(packages);
  const subjects = bill.applications.map(({ reference }) => applicationId(reference));
  const content = {
    hasExtractedLicensingInfos: [...licences].map(([name, licenseId]) => ({
      licenseId,
      name,
      extractedText: `The list names this licence, and no more: ${name}`,
    })),
    packages: [
      ...bill.applications.map((application) => applicationPackage(application, created)),
      ...linkedApplications(bill).map((link) => linkedPackage(link, created)),
      ...sources.map((source) => sourcePackage(source, ids.get(source.id) ?? "", created)),
      ...packages.map((found) => packageOf(found, ids.get(found.purl) ?? "", licences, created)),
    ],
    relationships: [
      ...subjects.map((id) => relationship("SPDXRef-DOCUMENT", "DESCRIBES", id)),
      ...eachOnce(bill.applications.flatMap((application) => relationshipsOf(application, ids))),
    ],
  };
  // What is the same at another time has the same name.
  const timeless = JSON.stringify(content).replaceAll(created, "");
  return {
    spdxVersion: "SPDX-2.3",
    dataLicense: "CC0-1.0",
    SPDXID: "SPDXRef-DOCUMENT",
    name: bill.name,
    ...(bill.headline ? { comment: bill.headline } : {}),
    documentNamespace: `urn:uuid:${contentUuid(["spdx", bill.name, timeless])}`,
    creationInfo: { created, creators: [tool] },
    ...content,
  };
}

const tool = "Tool: Lamplight";

function applicationId(reference: string) {
  return `SPDXRef-Application-${reference}`;
}

function applicationPackage(application: BilledApplication, created: string) {
  const { reference, title, headline, known, dataKnown, files } = application;
  const said = files.map(({ name, said: told }) => ({
    name,
    ...Object.fromEntries(
      [...Map.groupBy(told, ([kind]) => kind)].map(([kind, alike]) => [
        kind,
        alike.map(([, value]) => value),
      ]),
    ),
  }));
  return {
    SPDXID: applicationId(reference),
    name: title,
    ...(headline ? { summary: headline } : {}),
    ...unasserted,
    licenseDeclared: "NOASSERTION",
    primaryPackagePurpose: "APPLICATION",
    annotations: [
      annotation({ reference, known, dataKnown, ...(said.length > 0 ? { files: said } : {}) }, created),
    ],
  };
}

function linkedPackage({ reference, title }: BilledLink, created: string) {
  return {
    SPDXID: applicationId(reference),
    name: title,
    ...unasserted,
    licenseDeclared: "NOASSERTION",
    primaryPackagePurpose: "APPLICATION",
    annotations: [annotation({ reference }, created)],
  };
}

/** No word of the format means where data comes from. */
function sourcePackage({ id, name, kind, place }: BilledSource, spdxId: string, created: string) {
  return {
    SPDXID: spdxId,
    name,
    ...unasserted,
    licenseDeclared: "NOASSERTION",
    primaryPackagePurpose: "OTHER",
    annotations: [annotation({ dataSource: id, kind, ...(place === null ? {} : { place }) }, created)],
  };
}

const unasserted = {
  downloadLocation: "NOASSERTION",
  filesAnalyzed: false,
  licenseConcluded: "NOASSERTION",
  copyrightText: "NOASSERTION",
} as const;

function packageOf(
  { purl, namespace, name, version, hashes, licence, mentions }: BilledPackage,
  id: string,
  licences: ReadonlyMap<string, string>,
  created: string,
) {
  const { fitting, others } = hashesOf(hashes);
  const said = mentions.map((mention) => ({
    application: mention.reference,
    ...Object.fromEntries(propertiesOf(mention)),
  }));
  return {
    SPDXID: id,
    name: namespace === null ? name : `${namespace}/${name}`,
    ...(version === "" ? {} : { versionInfo: version }),
    ...unasserted,
    licenseDeclared: licence === null ? "NOASSERTION" : (licences.get(licence) ?? licence.trim()),
    ...(fitting.length > 0 ? { checksums: fitting } : {}),
    externalRefs: [{ referenceCategory: "PACKAGE-MANAGER", referenceType: "purl", referenceLocator: purl }],
    primaryPackagePurpose: "LIBRARY",
    annotations: [annotation({ mentions: said, ...(others.length > 0 ? { hashes: others } : {}) }, created)],
  };
}

function annotation(said: Record<string, unknown>, created: string) {
  return {
    annotationDate: created,
    annotationType: "OTHER",
    annotator: tool,
    comment: `lamplight: ${JSON.stringify(said)}`,
  };
}

function hashesOf(written: readonly string[]) {
  const { hashes, others } = readHashes(written);
  return {
    fitting: hashes.flatMap(({ algorithm, hex }) => {
      const known = algorithms[algorithm];
      return known ? [{ algorithm: known, checksumValue: hex }] : [];
    }),
    others,
  };
}

/** Licences by names that are no identifiers, each with an identifier of the document's own. */
function customLicences(packages: readonly BilledPackage[]) {
  const names = packages.flatMap(({ licence }) =>
    licence !== null && readLicence(licence).kind === "name" ? [licence] : [],
  );
  return new Map([...new Set(names)].map((name, at) => [name, `LicenseRef-Lamplight-${at + 1}`]));
}

/** Who pulled in what nobody asked for is not known, so those are dependencies of something not asserted. */
function relationshipsOf(application: BilledApplication, ids: ReadonlyMap<string, string>): Relationship[] {
  const own = applicationId(application.reference);
  const uses = ownPackages(application).map(({ purl, scope, direct }) => {
    const id = ids.get(purl) ?? "";
    if (!direct) return relationship(id, kinds[scope], "NOASSERTION");
    return scope === "runtime" ? relationship(own, "DEPENDS_ON", id) : relationship(id, kinds[scope], own);
  });
  const reads = application.reads
    .map(({ reference }) => relationship(own, "DEPENDS_ON", applicationId(reference)))
    .sort((one, other) => (one.relatedSpdxElement < other.relatedSpdxElement ? -1 : 1));
  const sources = sourcesOf({ applications: [application] }).map(({ id }) =>
    relationship(own, "DEPENDS_ON", ids.get(id) ?? ""),
  );
  const told = [...uses, ...reads, ...sources];
  if (wholeness(application) !== "complete") return [...told, relationship(own, "DEPENDS_ON", "NOASSERTION")];
  return told.length > 0 ? told : [relationship(own, "DEPENDS_ON", "NONE")];
}

function eachOnce(relationships: readonly Relationship[]) {
  return [...new Map(relationships.map((told) => [Object.values(told).join(" "), told])).values()];
}

function relationship(one: string, kind: string, other: string): Relationship {
  return { spdxElementId: one, relationshipType: kind, relatedSpdxElement: other };
}
