import { z } from "zod";
import { fittingText, sentText } from "@/lib/foundation/fitting-text";
import type { FileFacts } from "./facts";
import { sentFactsSchema } from "./facts-schema";
import { type FoundComponent, readableFormats } from "./manifest";
import { longestHash, longestLicence, mostHashes, readPurl, scopeLetters } from "./pack";
import type { Ecosystem } from "./package-url";

export { packManifest, parcelLimit } from "./pack";

const proofSchema = z.strictObject({
  hashes: z.array(sentText(longestHash)).max(mostHashes).optional(),
  licence: sentText(longestLicence).optional(),
});

const componentSchema = z.tuple([
  sentText(600),
  sentText(1_000).nullable(),
  z.string().regex(/^[rdo][01][01]$/),
  z.number().int().min(1).max(10_000_000).nullable(),
  sentText(300).nullable(),
  proofSchema.optional(),
]);

const cause = z.string().regex(/^[a-z-]{1,40}$/);

const manifestSchema = z.strictObject({
  name: fittingText("The file's name", { min: 1, max: 200 }),
  format: z.enum(readableFormats),
  resolved: z.boolean(),
  components: z.array(componentSchema).max(50_000),
  warnings: z.array(z.tuple([z.number().int().nullable(), sentText(600), cause.optional()])).max(200),
  facts: sentFactsSchema.optional(),
});

export type SentComponent = Pick<
  FoundComponent,
  "purl" | "requirement" | "pinned" | "scope" | "direct" | "line" | "note"
> & {
  ecosystem: Ecosystem;
  name: string;
  version: string;
  hashes?: readonly string[];
  licence?: string;
};

export type SentManifest = {
  name: string;
  format: string;
  resolved: boolean;
  components: SentComponent[];
  warnings: { line: number | null; message: string; cause: string }[];
  /** Of workbooks, databases and low-code packages. */
  facts: FileFacts | null;
};

/** Parses what a form sent; package URLs that are none, or of an unknown kind, do not fit. */
export const sentManifestSchema = manifestSchema.transform((manifest, context): SentManifest => {
  const components: SentComponent[] = [];
  for (const [purl, requirement, letters, line, note, proof] of manifest.components) {
    const component = readPurl(purl);
    if (!component) {
      context.addIssue({
        code: "custom",
        message: `“${purl.slice(0, 80)}” is not a package that Lamplight knows how to keep.`,
      });
      return z.NEVER;
    }
    const scope = scopeLetters[letters.charAt(0) as keyof typeof scopeLetters];
    components.push({
      ...component,
      version: component.version ?? "",
      requirement,
      scope,
      direct: letters[1] === "1",
      pinned: letters[2] === "1",
      line,
      note,
      ...(proof?.hashes ? { hashes: proof.hashes } : {}),
      ...(proof?.licence ? { licence: proof.licence } : {}),
    });
  }
  return {
    ...manifest,
    components,
    warnings: manifest.warnings.map(([line, message, cause]) => ({
      line,
      message,
      cause: cause ?? "not-understood",
    })),
    facts: manifest.facts ?? null,
  };
});
