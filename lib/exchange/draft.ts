import { z } from "zod";
import { registerForColleagueSchema } from "@/lib/inventory/schema";
import type { CandidateValues } from "./candidate";

/** What was edited in triage, by field. */
export const editedSchema = z
  .object({
    title: z.string(),
    headline: z.string(),
    description: z.string(),
    kind: z.string(),
    platformId: z.string().nullable(),
    departmentId: z.string().nullable(),
    ownerId: z.string().nullable(),
  })
  .partial()
  .catch({});

export type Edited = z.infer<typeof editedSchema>;

/** Who and what the words of a candidate stand for today. */
export type Resolved = {
  ownerId: string | null;
  secondOwnerId: string | null;
  platformId: string | null;
  departmentId: string | null;
};

/** The answers with which a candidate would be registered: what was edited, else what the other list says. */
export function draftOf(values: CandidateValues, edited: Edited, resolved: Resolved) {
  const ownerId = edited.ownerId ?? resolved.ownerId;
  return {
    title: edited.title ?? values.title ?? "",
    headline: edited.headline ?? values.headline ?? "",
    description: edited.description ?? values.description ?? "",
    kind: edited.kind ?? values.kind ?? "",
    platformId: edited.platformId === undefined ? resolved.platformId : edited.platformId,
    departmentId: edited.departmentId ?? resolved.departmentId ?? "",
    ownerId: ownerId ?? "",
    secondOwnerId: resolved.secondOwnerId === ownerId ? null : resolved.secondOwnerId,
    livesAt: values.livesAt ?? "",
    dataClassification: values.dataClassification ?? "unknown",
    peopleRelying: values.peopleRelying ?? "",
  };
}

export type CandidateDraft = ReturnType<typeof draftOf>;

const anySending = "00000000-0000-4000-8000-000000000000";

/** What still keeps a candidate out of the inventory, by field; nothing where it is complete. */
export function whatIsMissing(draft: CandidateDraft): Record<string, string> {
  const read = registerForColleagueSchema.safeParse({ ...draft, sendingId: anySending });
  if (read.success) return {};
  const missing: Record<string, string> = {};
  for (const { path, message } of read.error.issues) missing[path.join(".")] ??= message;
  return missing;
}
