import { z } from "zod";
import { billFormats } from "@/lib/dependencies/bill-formats";
import { ecosystems } from "@/lib/dependencies/package-url";
import { standings } from "@/lib/dependencies/standing";
import { readCursor } from "@/lib/foundation/paging";
import { manifestBody, manifestQuery } from "./manifest-body";
import { operation } from "./operation";

const scopes = ["runtime", "development", "optional"] as const;

export const readBillOperation = operation({
  id: "readBill",
  method: "GET",
  path: "/api/v1/applications/{reference}/sbom",
  summary: "What an application needs, as a bill of materials: CycloneDX 1.6 or SPDX 2.3, as JSON",
  scope: "applications:read",
  query: z.strictObject({ format: z.enum(billFormats, "cyclonedx or spdx.").default("cyclonedx") }),
  answer: z.record(z.string(), z.unknown()).describe("The document, as its specification has it"),
  status: 200,
});

export const addManifestOperation = operation({
  id: "addManifest",
  method: "POST",
  path: "/api/v1/applications/{reference}/manifests",
  summary:
    "Add a list of what an application needs, or replace the one of its name: a file, or what was read of it; the same again changes nothing",
  scope: "applications:write",
  query: manifestQuery,
  body: manifestBody,
  fileBytes: 25_000_000,
  answer: z.object({
    reference: z.string(),
    name: z.string(),
    format: z.string(),
    again: z.boolean().describe("The same is there already, so nothing was written"),
    resolved: z.boolean().describe("With what the packages pull in"),
    packages: z.int().describe("How many were found"),
    direct: z.int().describe("How many of them the application asks for itself"),
    ecosystems: z.record(z.string(), z.int()),
    warnings: z.array(
      z.object({ line: z.int().nullable(), message: z.string(), cause: z.string().optional() }),
    ),
    facts: z
      .unknown()
      .describe("What a workbook, low-code package, script or notebook says of itself; null for others"),
    difference: z
      .object({ added: z.int(), removed: z.int(), moved: z.int(), unchanged: z.int() })
      .describe("Against the list that was there under this name; moved to another version or range"),
  }),
  status: 200,
});

const dependency = z.object({
  purl: z.string(),
  ecosystem: z.string(),
  name: z.string(),
  version: z.string().nullable(),
  requirement: z.string().nullable(),
  scope: z.string(),
  direct: z.boolean(),
  standing: z.enum(standings),
  manifest: z.string(),
  line: z.int().nullable(),
  note: z.string().nullable(),
  hashes: z.array(z.string()),
  licence: z.string().nullable(),
  since: z.iso.datetime(),
});

export const listDependenciesOperation = operation({
  id: "listDependencies",
  method: "GET",
  path: "/api/v1/applications/{reference}/dependencies",
  summary: "What an application needs, package by package, by name, a page at a time",
  scope: "applications:read",
  query: z.strictObject({
    ecosystem: z.enum(ecosystems, "A kind of package URL, such as pypi or npm.").optional(),
    scope: z.enum(scopes, "runtime, development or optional.").optional(),
    direct: z.enum(["true", "false"], "true or false.").optional(),
    limit: z.coerce
      .number("A number from 1 to 1000.")
      .int("A whole number.")
      .min(1, "At least 1.")
      .max(1_000, "At most 1000.")
      .default(200)
      .describe("How many, at most 1000"),
    after: z
      .string()
      .max(1_000)
      .refine((text) => readCursor(text) !== null, "This place is none: take “next” of an answer.")
      .nullable()
      .default(null)
      .describe("The “next” of the answer before"),
  }),
  answer: z.object({ dependencies: z.array(dependency), next: z.string().nullable() }),
  status: 200,
});
