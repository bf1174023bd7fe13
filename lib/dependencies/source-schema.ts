import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { impactQuestions } from "@/lib/inventory/impact";
import { dataSourceName } from "./schema";
import { withoutSecrets } from "./secret-pairs";
import { sourceKinds } from "./source-kinds";

/** The organisation's words for data, as applications use them. */
export const classificationWords: Record<string, string> = impactQuestions.dataClassification.answers;

export const classifications = Object.keys(classificationWords);

export const changeDataSourceSchema = z.strictObject({
  version: z.coerce.number().int().min(1),
  name: dataSourceName,
  kind: z.enum(sourceKinds, { error: "Choose what kind of source it is." }),
  place: fittingText("The place", { max: 500 }).transform(withoutSecrets).default(""),
  classification: z.enum(classifications, {
    error: "Choose what data it holds; “I don't know” is an answer too.",
  }),
  description: fittingText("The description", { max: 2_000, multiline: true }).default(""),
  ownerId: z
    .union([z.literal("").transform(() => null), z.uuid("Choose a colleague from the list.")])
    .nullable()
    .default(null),
});

export type DataSourceChange = z.infer<typeof changeDataSourceSchema>;

export const mergeDataSourceSchema = z.strictObject({
  intoId: z.uuid("Choose the data source that stays from the list."),
});

export const sourcesPerPage = 50;

/** What the address of the list says; anything else in it shows everything. */
export const sourceFilterSchema = z.object({
  q: z.string().max(200).catch(""),
  kind: z.enum(sourceKinds).nullable().catch(null),
  class: z.enum(classifications).nullable().catch(null),
  owner: z.enum(["none", "mine"]).nullable().catch(null),
  sort: z.enum(["name", "readers", "newest"]).catch("name"),
  page: z.coerce.number().int().min(1).max(200).catch(1),
});

export type SourceFilter = z.infer<typeof sourceFilterSchema>;
