import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import { holdColumns, mayMergeApplications, visibleApplications } from "../access";
import { emptyAnswerOf, fillableColumns, fillableFields } from "../fillable-answers";
import { refuseMissingApplication } from "../queries";
import { numberOf, referenceOf } from "../reference";
import { takeTurn } from "./find-held-application";
import { bringCommentsBack } from "./move-comments";

const answer = z.union([z.string(), z.number()]);

/** What the merge wrote down for its undo. */
const recordSchema = z.object({
  undo: z.looseObject({
    followerIds: z.array(z.uuid()),
    filled: z.array(z.object({ field: z.enum(fillableFields), value: answer })),
  }),
});

/** Brings back what a later slice had carried over; `moved` is what it wrote down then. Returns whom it touched. */
export type CarryBack = (
  tx: Transaction,
  pair: { duplicateId: string; staysId: string },
  moved: unknown,
) => Promise<string[]>;

/** The undo of merging, at any time: the duplicate is in use again, with its comments. */
export async function takeMergeBack(
  actor: Actor,
  reference: string,
  carryBack: CarryBack,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const { duplicate, stays } = await findMerged(tx, actor, reference);
    ensure(
      mayMergeApplications(actor, duplicate, stays),
      "Only who owns both, or an IT analyst, can take this merge back.",
    );
    if (stays.mergedIntoId)
      throw new Refusal(
        "conflict",
        `${referenceOf(stays.number)} was merged into another application since. Take that merge back first.`,
      );
    const { undo } = await readRecord(tx, duplicate.id);

    await tx.application.update({
      where: { id: duplicate.id },
      data: { retiredAt: null, retiredBecause: "", mergedIntoId: null, changedAt: now },
      select: { id: true },
    });
    // An answer that somebody has changed since stays as it is.
    const emptied = undo.filled.filter(({ field, value }) => stays[field] === value);
    await tx.application.update({
      where: { id: stays.id },
      data: {
        ...Object.fromEntries(emptied.map(({ field }) => [field, emptyAnswerOf(field)])),
        changedAt: now,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await bringCommentsBack(tx, duplicate, stays.id);
    await tx.applicationFollower.deleteMany({
      where: { applicationId: stays.id, personId: { in: undo.followerIds } },
    });
    const touchedIds = await carryBack(tx, { duplicateId: duplicate.id, staysId: stays.id }, undo);
    const told = { from: referenceOf(duplicate.number), into: referenceOf(stays.number) };
    await recordAudit(tx, actor, "application.merge-undone", [duplicate.id, stays.id], told, now);
    return { id: duplicate.id, released: [stays.id, ...touchedIds] };
  });
}

const mergedColumns = {
  ...holdColumns,
  ...fillableColumns,
  id: true,
  number: true,
  mergedIntoId: true,
} as const;

async function findMerged(tx: Transaction, actor: Actor, reference: string) {
  const where = { AND: [visibleApplications(actor), { number: numberOf(reference) ?? -1 }] };
  const seen = await tx.application.findFirst({
    where,
    select: { number: true, mergedInto: { select: { number: true } } },
  });
  if (!seen) throw refuseMissingApplication();
  const numbers = [seen.number, seen.mergedInto?.number ?? seen.number];
  for (const number of numbers.sort((one, other) => one - other)) await takeTurn(tx, number);
  const duplicate = await tx.application.findFirst({ where, select: mergedColumns });
  const stays =
    duplicate?.mergedIntoId &&
    (await tx.application.findFirst({
      where: { AND: [visibleApplications(actor), { id: duplicate.mergedIntoId }] },
      select: mergedColumns,
    }));
  if (!duplicate || !stays)
    throw new Refusal("conflict", "There is no merge here that you could take back. Nothing was changed.");
  return { duplicate, stays };
}

async function readRecord(tx: Transaction, duplicateId: string) {
  const record = await tx.auditRecord.findFirst({
    where: { deed: "application.merged-into", subjectIds: { has: duplicateId } },
    orderBy: { position: "desc" },
    select: { changes: true },
  });
  return recordSchema.parse(record?.changes);
}
