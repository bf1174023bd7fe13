import { z } from "zod";
import { fittingText, sentText } from "@/lib/foundation/fitting-text";
import { readJson } from "./json-document";
import { parcelLimit, sentManifestSchema } from "./parcel";
import { withoutSecrets } from "./secret-pairs";
import { sourceKinds } from "./source-kinds";

/** Of one application. */
export const mostManifests = 30;

export const dataSourceName = fittingText("A data source's name", { min: 2, max: 160 });

const fileName = sentText(200);

/** A source by its name alone, or as it was found in a file. */
const statedSource = z.union([
  dataSourceName.transform((name) => ({ name, found: null })),
  z
    .strictObject({
      name: dataSourceName,
      kind: z.enum(sourceKinds),
      place: fittingText("The place", { max: 500 }).transform(withoutSecrets),
      foundIn: fileName,
    })
    .transform(({ name, ...found }) => ({ name, found })),
]);

export type StatedSource = z.infer<typeof statedSource>;

const applicationReference = z.string().max(20);

/** An application that somebody says it reads from, or one whose place or name was found in a file. */
const statedRead = z.union([
  applicationReference.transform((reference) => ({ reference, foundIn: null })),
  z.strictObject({ reference: applicationReference, foundIn: fileName }),
]);

export type StatedRead = z.infer<typeof statedRead>;

export const needsSchema = z
  .strictObject({
    answer: z.enum(["nothing", "listed", "unsaid"]),
    /** Names of manifests that stay as they are. */
    kept: z.array(sentText(200)).max(mostManifests).default([]),
    manifests: z.array(sentManifestSchema).max(mostManifests).default([]),
    dataSources: z.array(statedSource).max(120).default([]),
    /** Said, even if the answer is “none”. */
    dataSourcesStated: z.boolean().default(false),
    /** The applications that it reads from. */
    reads: z.array(statedRead).max(60).default([]),
  })
  .superRefine((needs, context) => {
    const listed = needs.kept.length + needs.manifests.length;
    if (needs.answer === "listed" && listed === 0) {
      context.addIssue({
        code: "custom",
        message: "Drop a file, paste a list, or say that it needs nothing.",
      });
    }
    const names = [...needs.kept, ...needs.manifests.map((manifest) => manifest.name)];
    if (new Set(names).size < names.length) {
      context.addIssue({ code: "custom", message: "Two lists have the same name. Remove one of them." });
    }
  });

export type StatedNeeds = z.infer<typeof needsSchema>;

/** The needs as one text field of a form. */
export const needsFieldSchema = z
  .string({ error: "Say what it needs, or leave it for later." })
  .max(
    parcelLimit,
    "These lists are larger than one form can carry. Nothing was saved: register without the largest list and add it afterwards.",
  )
  .transform((text, context) => {
    const read = readJson(text);
    if (!("error" in read) && read.repeatedKeys.length === 0) return JSON.parse(text) as unknown;
    context.addIssue({
      code: "custom",
      message: "What it needs did not arrive whole. Please send it again.",
    });
    return z.NEVER;
  })
  .pipe(needsSchema);
