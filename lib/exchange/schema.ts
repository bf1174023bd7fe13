import { z } from "zod";
import { fittingText } from "@/lib/foundation/fitting-text";
import { applicationKinds } from "@/lib/inventory/kinds";
import { takeableFields } from "./candidate-changes";
import { importKinds } from "./fields";
import { importLimits } from "./limits";

export const receiveImportSchema = z.strictObject({
  kind: z.enum(importKinds, "Choose what the file lists: applications, people or products."),
  fileName: fittingText("The file's name", { min: 1, max: 200 }),
});

/** One field a column, the empty text where the column is not taken. */
export const mappingSchema = z.array(z.string().max(40)).max(importLimits.columns);

/** The cells of one row that were corrected, by column: `c0`, `c1`, … */
export const correctRowSchema = z
  .record(z.string().regex(/^c\d{1,3}$/), z.string().max(importLimits.cellCharacters))
  .refine((cells) => Object.keys(cells).length <= importLimits.columns);

export const takeInSchema = z.strictObject({ leaveOutUnfit: z.boolean() });

const optionalId = z
  .union([z.uuid(), z.literal("").transform(() => null)])
  .nullable()
  .default(null);

/** What somebody made of a candidate so far. The register's own limits hold once it is added. */
export const reviewCandidateSchema = z.strictObject({
  title: fittingText("The title", { max: 200 }),
  headline: fittingText("The headline", { max: 500 }),
  description: fittingText("The description", { max: 8_000, multiline: true }),
  kind: z.union([z.enum(applicationKinds), z.literal("")]),
  platformId: optionalId,
  departmentId: optionalId,
  ownerId: optionalId,
});

export const candidateTabs = ["waiting", "changed", "ignored", "added"] as const;

export const candidateSearchSchema = z.object({
  show: z.enum(candidateTabs).catch("waiting"),
  after: z.uuid().nullable().catch(null).default(null),
});

export const addCandidatesSchema = z.array(z.uuid()).min(1, "Choose at least one.").max(100);

export const chooseOwnerSchema = z.strictObject({
  ids: addCandidatesSchema,
  ownerId: z.uuid("Choose the owner from the list."),
});

export const takeOverSchema = z.strictObject({
  fields: z.array(z.enum(takeableFields)).min(1, "Tick at least one change, or leave it as it is."),
});
