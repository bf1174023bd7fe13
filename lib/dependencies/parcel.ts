import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { type FoundComponent, type ReadManifest, readableFormats, type Scope } from "./manifest";
import { type Ecosystem, ecosystems, parsePackageUrl } from "./package-url";

const scopeLetters = { r: "runtime", d: "development", o: "optional" } as const satisfies Record<
  string,
  Scope
>;

/** The most text that a form sends of what was read: the whole form has to stay under 1 MB. */
export const parcelLimit = 850_000;

const componentSchema = z.tuple([
  z.string().max(600),
  z.string().max(1_000).nullable(),
  z.string().regex(/^[rdo][01][01]$/),
  z.number().int().min(1).max(10_000_000).nullable(),
  z.string().max(300).nullable(),
]);

const manifestSchema = z.strictObject({
  name: fittingText("The file's name", { min: 1, max: 200 }),
  format: z.enum(readableFormats),
  resolved: z.boolean(),
  components: z.array(componentSchema).max(50_000),
  warnings: z.array(z.tuple([z.number().int().nullable(), z.string().max(600)])).max(200),
});

type ParcelManifest = z.infer<typeof manifestSchema>;

export type SentComponent = Pick<
  FoundComponent,
  "purl" | "requirement" | "pinned" | "scope" | "direct" | "line" | "note"
> & {
  ecosystem: Ecosystem;
  name: string;
  version: string;
};

export type SentManifest = {
  name: string;
  format: string;
  resolved: boolean;
  components: SentComponent[];
  warnings: { line: number | null; message: string }[];
};

/** What was read from a file, small enough to be sent with a form; the file itself stays where it is. */
export function packManifest(name: string, manifest: ReadManifest): ParcelManifest {
  const format = readableFormats.find((readable) => readable === manifest.format) ?? "typed-list";
  return {
    name: name.slice(0, 200),
    format,
    resolved: manifest.resolved,
    components: manifest.components.map(packComponent),
    warnings: manifest.warnings.slice(0, 200).map(({ line, message }) => [line, message.slice(0, 600)]),
  };
}

function packComponent(component: FoundComponent): z.infer<typeof componentSchema> {
  const { purl, requirement, scope, direct, pinned, line, note } = component;
  const letters = `${scope.charAt(0)}${direct ? 1 : 0}${pinned ? 1 : 0}`;
  return [purl, requirement?.slice(0, 1_000) ?? null, letters, line, note?.slice(0, 300) ?? null];
}

/** Parses what a form sent; package URLs that are none, or of an unknown kind, do not fit. */
export const sentManifestSchema = manifestSchema.transform((manifest, context): SentManifest => {
  const components: SentComponent[] = [];
  for (const [purl, requirement, letters, line, note] of manifest.components) {
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
      requirement,
      scope,
      direct: letters[1] === "1",
      pinned: letters[2] === "1",
      line,
      note,
    });
  }
  return {
    ...manifest,
    components,
    warnings: manifest.warnings.map(([line, message]) => ({ line, message })),
  };
});

function readPurl(text: string) {
  const parsed = parsePackageUrl(text);
  if ("error" in parsed) return null;
  const ecosystem = ecosystems.find((known) => known === parsed.type);
  if (!ecosystem) return null;
  const name = parsed.namespace ? `${parsed.namespace}/${parsed.name}` : parsed.name;
  return { purl: parsed.canonical, ecosystem, name, version: parsed.version ?? "" };
}
