import {
  type Bill,
  type BilledApplication,
  type BilledMention,
  type BilledPackage,
  linkedApplications,
  ownPackages,
  packagesOf,
  propertiesOf,
  sourcesOf,
  wholeness,
} from "./bill";
import type { BilledFile, BilledLink, BilledSource } from "./bill-data";
import { contentUuid } from "./content-uuid";
import { readHashes, readLicence } from "./proof-of-packages";

const scopes = { runtime: "required", optional: "optional", development: "excluded" } as const;

/** The words of CycloneDX for the algorithms that it knows. */
const algorithms: Record<string, string> = {
  md5: "MD5",
  sha1: "SHA-1",
  sha256: "SHA-256",
  sha384: "SHA-384",
  sha512: "SHA-512",
  "sha3-256": "SHA3-256",
  "sha3-384": "SHA3-384",
  "sha3-512": "SHA3-512",
  "blake2b-256": "BLAKE2b-256",
  "blake2b-384": "BLAKE2b-384",
  "blake2b-512": "BLAKE2b-512",
  blake3: "BLAKE3",
};

/**
 * The bill of materials as CycloneDX 1.6 JSON. The same bill gives the same document but for the time; where the format has no
 * field, properties named “lamplight:…” hold what is known. Source: the CycloneDX specification, 1.6.
 */
export function cycloneDxDocument(bill: Bill, now: Date) {
  const subject = bill.isSet
    ? { type: "application", "bom-ref": setReference, name: bill.name, description: bill.headline }
    : applicationComponent(bill.applications[0]);
  const content = {
    components: [
      ...(bill.isSet ? bill.applications.map(applicationComponent) : []),
      ...linkedApplications(bill).map(linkedComponent),
      ...sourcesOf(bill).map(sourceComponent),
      ...packagesOf(bill).map((found) => packageComponent(found, bill.isSet)),
    ],
    dependencies: dependenciesOf(bill),
    compositions: bill.applications.map((application) => ({
      aggregate: wholeness(application),
      dependencies: [application.reference],
    })),
  };
  return {
    $schema: "http://cyclonedx.org/schema/bom-1.6.schema.json",
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${contentUuid(["cyclonedx", subject, content])}`,
    version: 1,
    metadata: {
      timestamp: now.toISOString(),
      tools: { components: [{ type: "application", name: "Lamplight" }] },
      component: subject,
    },
    ...content,
  };
}

const setReference = "applications";

function applicationComponent(application: BilledApplication | undefined) {
  if (!application) return { type: "application", "bom-ref": setReference, name: "Applications" };
  const { reference, title, headline, known, dataKnown, files } = application;
  return {
    type: "application",
    "bom-ref": reference,
    name: title,
    ...(headline ? { description: headline } : {}),
    properties: [
      { name: "lamplight:reference", value: reference },
      { name: "lamplight:known", value: known },
      { name: "lamplight:data-known", value: dataKnown },
    ],
    ...(files.length > 0 ? { components: files.map((file) => fileComponent(file, reference)) } : {}),
  };
}

/** A file of the application, which says itself where its values come from. */
function fileComponent({ name, said }: BilledFile, reference: string) {
  return {
    type: "file",
    "bom-ref": `${reference}/${name}`,
    name,
    properties: [
      { name: "lamplight:file", value: name },
      ...said.map(([kind, value]) => ({ name: `lamplight:${kind}`, value })),
    ],
  };
}

function linkedComponent({ reference, title }: BilledLink) {
  return {
    type: "application",
    "bom-ref": reference,
    name: title,
    properties: [{ name: "lamplight:reference", value: reference }],
  };
}

function sourceComponent({ id, name, kind, place }: BilledSource) {
  return {
    type: "data",
    "bom-ref": sourceReference(id),
    name,
    properties: [
      { name: "lamplight:data-source", value: id },
      { name: "lamplight:kind", value: kind },
      ...(place === null ? [] : [{ name: "lamplight:place", value: place }]),
    ],
  };
}

function sourceReference(id: string) {
  return `data-source:${id}`;
}

function packageComponent(
  { purl, namespace, name, version, scope, hashes, licence, mentions }: BilledPackage,
  isSet: boolean,
) {
  const { fitting, others } = hashesOf(hashes);
  return {
    type: "library",
    "bom-ref": purl,
    ...(namespace === null ? {} : { group: namespace }),
    name,
    ...(version === "" ? {} : { version }),
    scope: scopes[scope],
    ...(fitting.length > 0 ? { hashes: fitting } : {}),
    ...(licence === null ? {} : { licenses: [licenceOf(licence)] }),
    purl,
    properties: [
      ...mentions.flatMap((mention, at) => propertiesOfMention(mention, at, isSet)),
      ...others.map((value) => ({ name: "lamplight:hash", value })),
    ],
    evidence: {
      occurrences: mentions.map(({ manifest, line }) => ({
        location: manifest,
        ...(line === null ? {} : { line }),
      })),
    },
  };
}

/** The first mention decides what the component says, the others are numbered from 2. */
function propertiesOfMention(mention: BilledMention, at: number, isSet: boolean) {
  const before = at === 0 ? "lamplight" : `lamplight:${at + 1}`;
  const application: [string, string][] = isSet ? [["application", mention.reference]] : [];
  return [...application, ...propertiesOf(mention)].map(([name, value]) => ({
    name: `${before}:${name}`,
    value,
  }));
}

function hashesOf(written: readonly string[]) {
  const { hashes, others } = readHashes(written);
  return {
    fitting: hashes.flatMap(({ algorithm, hex }) => {
      const alg = algorithms[algorithm];
      return alg ? [{ alg, content: hex }] : [];
    }),
    others: [
      ...others,
      ...hashes.flatMap(({ algorithm, hex }) => (algorithms[algorithm] ? [] : [`${algorithm}:${hex}`])),
    ],
  };
}

function licenceOf(written: string) {
  const { kind, text } = readLicence(written);
  if (kind === "expression") return { expression: text };
  return { license: kind === "id" ? { id: text } : { name: text } };
}

/** Only what is known to be asked for: who pulled in the rest is left out, which says that it is unknown. */
function dependenciesOf({ applications, isSet }: Bill) {
  const own = applications.flatMap((application) => {
    const { reference, uses, reads } = application;
    const asked = ownPackages(application).flatMap(({ purl, direct }) => (direct ? purl : []));
    const linked = reads.map((link) => link.reference).sort();
    const sources = sourcesOf({ applications: [application] }).map(({ id }) => sourceReference(id));
    const needed = [...asked, ...linked, ...sources];
    const says = needed.length > 0 || (uses.length === 0 && wholeness(application) === "complete");
    return says ? [{ ref: reference, dependsOn: needed }] : [];
  });
  const set = { ref: setReference, dependsOn: applications.map(({ reference }) => reference) };
  return isSet ? [set, ...own] : own;
}
