import { randomUUID } from "node:crypto";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Deed } from "@/lib/audit/deeds";
import { database, inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { registerForColleague } from "@/lib/inventory/commands/register-for-colleague";
import { changeAndScore } from "@/lib/risk/commands";
import { mayImport, mayImportFor, visibleCandidates } from "../access";
import type { CandidateValues } from "../candidate";
import { draftOf, editedSchema, whatIsMissing } from "../draft";
import { resolveCandidates } from "../queries/resolve-candidates";
import { addCandidatesSchema, reviewCandidateSchema } from "../schema";
import {
  type CandidateState,
  candidateColumns,
  decidedMeanwhile,
  holdCandidate,
  missingCandidate,
  onlyImporters,
} from "./hold-candidate";

/** Keeps what somebody made of a candidate, without adding it. */
export async function reviewCandidate(
  actor: Actor,
  id: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayImport(actor), onlyImporters);
  const edited = reviewCandidateSchema.parse(input);
  return inTransaction(transaction, async (tx) => {
    const candidate = await holdCandidate(tx, actor, id, ["new"]);
    ensure(
      mayImportFor(actor, edited.departmentId),
      "Choose one of the departments that you manage; otherwise it would leave your sight.",
    );
    await tx.importCandidate.update({
      where: { id: candidate.id },
      data: { edited, departmentId: edited.departmentId, changedAt: now },
      select: { id: true },
    });
    await recordAudit(tx, actor, "candidate.reviewed", [candidate.id], { title: edited.title }, now);
    return { id: candidate.id };
  });
}

/** Registers a candidate in its owner's name; all rules of registering hold. */
export async function addCandidate(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  return addOne(actor, id, now, null, transaction);
}

async function addOne(
  actor: Actor,
  id: unknown,
  now: Date,
  sending: string | null,
  transaction?: Transaction,
) {
  ensure(mayImport(actor), onlyImporters);
  return changeAndScore(
    now,
    async (tx) => {
      const candidate = await holdCandidate(tx, actor, id, ["new"]);
      const [resolved] = await resolveCandidates(tx, [candidate]);
      if (!resolved) throw missingCandidate();
      const draft = draftOf(
        candidate.values as CandidateValues,
        editedSchema.parse(candidate.edited),
        resolved,
      );
      const added = await registerForColleague(
        actor,
        { ...draft, sendingId: randomUUID() },
        now,
        tx,
        sending,
      );
      const { count } = await tx.importCandidate.updateMany({
        where: { id: candidate.id, state: "new" },
        data: {
          state: "added",
          applicationId: added.id,
          departmentId: draft.departmentId,
          seenValues: candidate.values as CandidateValues,
          changedAt: now,
        },
      });
      if (count === 0) throw decidedMeanwhile();
      return added;
    },
    transaction,
  );
}

/** Keeps what somebody made of a candidate and adds it: both or neither. */
export async function addReviewedCandidate(actor: Actor, id: unknown, input: unknown, now: Date) {
  ensure(mayImport(actor), onlyImporters);
  return database.$transaction(async (tx) => {
    await reviewCandidate(actor, id, input, now, tx);
    return addCandidate(actor, id, now, tx);
  });
}

/** Adds those that are complete, each on its own; the others wait. At most 100, and one message to each owner. */
export async function addCandidates(actor: Actor, input: unknown, now: Date) {
  ensure(mayImport(actor), onlyImporters);
  const ids = addCandidatesSchema.parse(input);
  const candidates = await database.importCandidate.findMany({
    where: { AND: [visibleCandidates(actor), { id: { in: ids }, state: "new" }] },
    orderBy: { id: "asc" },
    select: candidateColumns,
  });
  const resolved = await resolveCandidates(database, candidates);
  const references: string[] = [];
  const sending = randomUUID();
  for (const [at, candidate] of candidates.entries()) {
    const words = resolved[at];
    if (!words) continue;
    const draft = draftOf(candidate.values as CandidateValues, editedSchema.parse(candidate.edited), words);
    if (Object.keys(whatIsMissing(draft)).length > 0) continue;
    const added = await addOne(actor, candidate.id, now, sending).catch((error: unknown) => {
      if (error instanceof Refusal) return null;
      throw error;
    });
    if (added) references.push(added.reference);
  }
  return { references, kept: ids.length - references.length };
}

/** It does not belong into the inventory; later files do not bring it back. */
export function ignoreCandidate(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  return decide(actor, id, { from: "new", to: "ignored", deed: "candidate.ignored" }, now, transaction);
}

/** The undo of ignoring. */
export function restoreCandidate(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  return decide(actor, id, { from: "ignored", to: "new", deed: "candidate.restored" }, now, transaction);
}

/** What changed in the other list since it was added is not taken over. */
export function markCandidateSeen(actor: Actor, id: unknown, now: Date, transaction?: Transaction) {
  return decide(actor, id, { from: "changed", to: "added", deed: "candidate.seen" }, now, transaction);
}

async function decide(
  actor: Actor,
  id: unknown,
  { from, to, deed }: { from: CandidateState; to: CandidateState; deed: Deed },
  now: Date,
  transaction?: Transaction,
) {
  ensure(mayImport(actor), onlyImporters);
  return inTransaction(transaction, async (tx) => {
    const candidate = await holdCandidate(tx, actor, id, [from]);
    const { count } = await tx.importCandidate.updateMany({
      where: { id: candidate.id, state: from },
      data: {
        state: to,
        changedAt: now,
        ...(to === "added" ? { seenValues: candidate.values as CandidateValues } : {}),
      },
    });
    if (count === 0) throw decidedMeanwhile();
    const { title = "" } = candidate.values as CandidateValues;
    await recordAudit(tx, actor, deed, [candidate.id], { title }, now);
    return { id: candidate.id };
  });
}
