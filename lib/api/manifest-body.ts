import { z } from "zod";
import { sentFactsSchema } from "@/lib/dependencies/facts-schema";
import { readableFormats } from "@/lib/dependencies/manifest";
import type { PackedComponent } from "@/lib/dependencies/pack";
import { sentText } from "@/lib/foundation/fitting-text";

const name = z.string().min(1, "Name the file.").max(200, "A file's name has at most 200 characters.");

const reportedComponent = z.strictObject({
  purl: sentText(600),
  ecosystem: z.string().max(40).optional().describe("Told by the package URL"),
  name: z.string().max(300).optional().describe("Told by the package URL"),
  version: z.string().max(300).nullish().describe("Told by the package URL"),
  requirement: sentText(1_000).nullish(),
  scope: z.enum(["runtime", "development", "optional"]).default("runtime"),
  direct: z.boolean().default(true),
  line: z.int().min(1).max(10_000_000).nullish(),
  note: sentText(300).nullish(),
  hashes: z.array(sentText(200)).max(16).optional(),
  licence: sentText(300).nullish(),
});

const report = z
  .strictObject({
    file: z.string().max(4_000).optional().describe("Passed over: the name counts"),
    format: z.enum(readableFormats),
    resolved: z.boolean().default(false),
    components: z.array(reportedComponent).max(50_000, "At most 50,000 packages."),
    warnings: z
      .array(
        z.strictObject({
          line: z.int().nullable(),
          message: sentText(600),
          cause: z.string().optional(),
        }),
      )
      .max(200)
      .default([]),
    facts: sentFactsSchema.optional(),
  })
  .describe("What “lamplight read” prints of a file, for programs that read it themselves");

/** A file in text or base64, or what was read of it. */
export const manifestBody = z
  .strictObject({
    name,
    content: z.string().optional(),
    encoding: z.enum(["text", "base64"]).default("text"),
    report: report.optional(),
  })
  .refine(({ content, report: read }) => (content === undefined) !== (read === undefined), {
    path: ["content"],
    message: "Send either the content of a file, or the report of what was read of it.",
  })
  .refine(({ content = "", encoding }) => encoding === "text" || isBase64(content), {
    path: ["content"],
    message: "This is no base64.",
  });

export const manifestQuery = z.strictObject({
  name: name
    .optional()
    .describe("The file's name, where the body is the file itself, up to 25 MB; otherwise the body is JSON"),
});

type Report = z.output<typeof report>;

/** What `addManifest` takes. */
export type PackedSending = {
  name: string;
  format: string;
  resolved: boolean;
  components: PackedComponent[];
  warnings: [number | null, string, string?][];
  facts?: unknown;
};

/** A report as a form would send it. */
export function packReport(
  fileName: string,
  { format, resolved, components, warnings, facts }: Report,
): PackedSending {
  return {
    name: fileName,
    format,
    resolved,
    components: components.map((component): PackedComponent => {
      const { purl, requirement, scope, direct, line, note, hashes, licence } = component;
      const letters = `${scope.charAt(0)}${direct ? 1 : 0}${purl.includes("@") ? 1 : 0}`;
      const proof = { ...(hashes ? { hashes } : {}), ...(licence ? { licence } : {}) };
      return [purl, requirement ?? null, letters, line ?? null, note ?? null, proof];
    }),
    warnings: warnings.map(({ line, message, cause }) => (cause ? [line, message, cause] : [line, message])),
    ...(facts === undefined ? {} : { facts }),
  };
}

function isBase64(text: string) {
  return /^[A-Za-z0-9+/\s]*={0,2}\s*$/.test(text);
}
