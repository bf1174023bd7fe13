import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { visibleCandidates } from "../access";

export const onlyImporters =
  "Only IT analysts, administrators and managers decide what belongs into the inventory.";

export const candidateColumns = {
  id: true,
  values: true,
  edited: true,
  departmentId: true,
  state: true,
  seenValues: true,
  applicationId: true,
} as const;

export type CandidateState = "new" | "changed" | "ignored" | "added";

/**
 * A candidate in one of the states, held until the transaction ends.
 * @throws Refusal `not-found`, or `conflict` when it is in another state by now.
 */
export async function holdCandidate(
  tx: Transaction,
  actor: Actor,
  id: unknown,
  states: readonly CandidateState[],
) {
  const { data: candidateId } = z.uuid().safeParse(id);
  if (!candidateId) throw missingCandidate();
  await tx.$queryRaw`SELECT id::text FROM import_candidate WHERE id = ${candidateId}::uuid FOR UPDATE`;
  const candidate = await tx.importCandidate.findFirst({
    where: { AND: [visibleCandidates(actor), { id: candidateId }] },
    select: candidateColumns,
  });
  if (!candidate) throw missingCandidate();
  if (!(states as readonly string[]).includes(candidate.state)) throw decidedMeanwhile();
  return candidate;
}

export function missingCandidate() {
  return new Refusal("not-found", "There is no such candidate, or it is not for you to decide.");
}

export function decidedMeanwhile() {
  return new Refusal("conflict", "Somebody decided this meanwhile. Reload the page to see how it stands.");
}
