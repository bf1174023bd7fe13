import { readFileSync } from "node:fs";
import { join } from "node:path";
import Ajv from "ajv";
import addFormats from "ajv-formats";
import { z } from "zod";
import type { Bill, BilledApplication, BilledUse } from "./bill";
import type { FoundComponent } from "./manifest";

const schemas = join(import.meta.dirname, "../../node_modules/@cyclonedx/cyclonedx-library/res/schema");

function schemaOf(name: string) {
  return JSON.parse(readFileSync(join(schemas, `${name}.SNAPSHOT.schema.json`), "utf8"));
}

/** Checks against the official schema of CycloneDX 1.6; returns what does not fit. */
export function cycloneDxFaults() {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  // Addresses and references in other scripts than ours: we write none.
  ajv.addFormat("iri-reference", true).addFormat("idn-email", true);
  ajv.addSchema(schemaOf("spdx"), "http://cyclonedx.org/schema/spdx.SNAPSHOT.schema.json");
  ajv.addSchema(schemaOf("jsf-0.82"), "http://cyclonedx.org/schema/jsf-0.82.SNAPSHOT.schema.json");
  const fits = ajv.compile(schemaOf("bom-1.6"));
  return (text: string) => (fits(JSON.parse(text)) ? [] : (fits.errors ?? []));
}

const spdxId = z.string().regex(/^SPDXRef-[A-Za-z0-9.-]+$/);
const instant = z.string().regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
const licence = z
  .string()
  .regex(/^(?:NOASSERTION|NONE|[A-Za-z0-9.() +-]+)$/)
  .min(1);
const text = z.string().min(1);

const annotation = z.strictObject({
  annotationDate: instant,
  annotationType: z.enum(["REVIEW", "OTHER"]),
  annotator: z.string().regex(/^(?:Person|Organization|Tool): .+/),
  comment: text,
});

const checksumLengths: Record<string, number> = {
  MD5: 32,
  SHA1: 40,
  SHA224: 56,
  SHA256: 64,
  SHA384: 96,
  SHA512: 128,
  "SHA3-256": 64,
  "SHA3-384": 96,
  "SHA3-512": 128,
  "BLAKE2b-256": 64,
  "BLAKE2b-384": 96,
  "BLAKE2b-512": 128,
  BLAKE3: 64,
};

const checksum = z
  .strictObject({ algorithm: z.string(), checksumValue: z.string().regex(/^[0-9a-f]+$/) })
  .refine(({ algorithm, checksumValue }) => checksumLengths[algorithm] === checksumValue.length);

// Written from chapter 7 of the specification; fields that we do not use are no fields here.
const spdxPackage = z.strictObject({
  SPDXID: spdxId,
  name: text,
  versionInfo: text.optional(),
  summary: text.optional(),
  downloadLocation: z.literal("NOASSERTION"),
  filesAnalyzed: z.literal(false),
  licenseConcluded: licence,
  licenseDeclared: licence,
  copyrightText: z.literal("NOASSERTION"),
  checksums: z.array(checksum).min(1).optional(),
  externalRefs: z
    .array(
      z.strictObject({
        referenceCategory: z.literal("PACKAGE-MANAGER"),
        referenceType: z.literal("purl"),
        referenceLocator: z.string().regex(/^pkg:[a-z][a-z0-9.+-]*\/\S+$/),
      }),
    )
    .optional(),
  primaryPackagePurpose: z.enum(["APPLICATION", "LIBRARY", "OTHER"]),
  annotations: z.array(annotation),
});

// From chapter 11.
const relationship = z.strictObject({
  spdxElementId: spdxId,
  relationshipType: z.enum([
    "DESCRIBES",
    "DEPENDS_ON",
    "DEPENDENCY_OF",
    "DEV_DEPENDENCY_OF",
    "OPTIONAL_DEPENDENCY_OF",
  ]),
  relatedSpdxElement: z.union([spdxId, z.enum(["NONE", "NOASSERTION"])]),
});

/**
 * SPDX 2.3 in JSON as far as we write it, from chapters 6, 7, 10, 11 and 12 of the specification: what is required, the
 * words of each list, and that nothing points at what is not there.
 */
export const spdxDocumentSchema = z
  .strictObject({
    spdxVersion: z.literal("SPDX-2.3"),
    dataLicense: z.literal("CC0-1.0"),
    SPDXID: z.literal("SPDXRef-DOCUMENT"),
    name: text,
    comment: text.optional(),
    documentNamespace: z.string().regex(/^[a-z][a-z0-9+.-]*:[^#\s]+$/),
    creationInfo: z.strictObject({
      created: instant,
      creators: z.array(z.string().regex(/^(?:Person|Organization|Tool): .+/)).min(1),
    }),
    hasExtractedLicensingInfos: z.array(
      z.strictObject({
        licenseId: z.string().regex(/^LicenseRef-[A-Za-z0-9.-]+$/),
        name: text,
        extractedText: text,
      }),
    ),
    packages: z.array(spdxPackage).min(1),
    relationships: z.array(relationship).min(1),
  })
  .superRefine((document, context) => {
    const ids = ["SPDXRef-DOCUMENT", ...document.packages.map(({ SPDXID }) => SPDXID)];
    const known = new Set([...ids, "NONE", "NOASSERTION"]);
    const licences = new Set(document.hasExtractedLicensingInfos.map(({ licenseId }) => licenseId));
    const problems = [
      ...(new Set(ids).size < ids.length ? ["an identifier twice"] : []),
      ...document.relationships.flatMap(({ spdxElementId, relatedSpdxElement }) =>
        known.has(spdxElementId) && known.has(relatedSpdxElement) ? [] : [`nothing at ${relatedSpdxElement}`],
      ),
      ...document.packages.flatMap(({ licenseDeclared }) =>
        licenseDeclared.startsWith("LicenseRef-") && !licences.has(licenseDeclared) ? [licenseDeclared] : [],
      ),
    ];
    for (const message of problems) context.addIssue({ code: "custom", message });
  });

/** A package as a list would name it, in a bill. */
export function usedAs(component: FoundComponent, more: Partial<BilledUse> = {}): BilledUse {
  const { purl, name, version, requirement, scope, direct, line, note, hashes, licence: said } = component;
  return {
    purl,
    name,
    version: version ?? "",
    requirement,
    scope,
    direct,
    line,
    note,
    hashes: hashes ?? [],
    licence: said ?? null,
    manifest: "requirements.txt",
    standing: "declared",
    ...more,
  };
}

export function billOf(
  uses: readonly BilledUse[],
  known: "complete" | "incomplete" = "complete",
  data: Partial<Pick<BilledApplication, "dataKnown" | "reads" | "sources" | "files">> = {},
): Bill {
  const application: BilledApplication = {
    reference: "APP-00042",
    title: "Hail reserve",
    headline: "Reserves after hail storms",
    known,
    dataKnown: "complete",
    uses,
    reads: [],
    sources: [],
    files: [],
    ...data,
  };
  return {
    name: application.title,
    headline: application.headline,
    applications: [application],
    isSet: false,
  };
}
