import type { Actor } from "@/lib/access/actor";
import { type Changes, recordAudit } from "@/lib/audit/commands";
import { inTransaction, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { holdColumns, visibleApplications } from "../access";
import { fillableAnswers, fillableColumns, fillName } from "../fillable-answers";
import { ensureMergeable } from "../merge-obstacle";
import { newFollowers } from "../new-followers";
import { refuseMissingApplication } from "../queries";
import { numberOf, referenceOf } from "../reference";
import { mergeApplicationsSchema } from "../schema";
import { takeTurn } from "./find-held-application";
import { moveComments } from "./move-comments";
import { tellOfMerge } from "./tell-of-merge";
import { withdrawOpenHandovers } from "./withdraw-open-handovers";

const mergeColumns = {
  ...holdColumns,
  ...fillableColumns,
  id: true,
  number: true,
  title: true,
  retiredAt: true,
  owner: { select: { name: true } },
} as const;

/** Carries over what a later slice knows of the two; returns what the undo needs to know, and whom it touched. */
export type CarryOver = (
  tx: Transaction,
  pair: { duplicateId: string; staysId: string },
) => Promise<{ moved: Changes; touchedIds: string[] }>;

/**
 * Retires a duplicate; what was said about it goes on under the one that stays. Both histories are kept.
 * `released`: whatever else is to be scored, the one that stays first.
 */
export async function mergeApplications(
  actor: Actor,
  reference: string,
  input: unknown,
  carryOver: CarryOver,
  now: Date,
  transaction?: Transaction,
) {
  return inTransaction(transaction, async (tx) => {
    const { into, ...ticked } = mergeApplicationsSchema.parse(input);
    const { duplicate, stays } = await findBoth(tx, actor, reference, into);
    ensureMergeable(actor, duplicate, stays);
    const filled = fillableAnswers(stays, duplicate).filter(({ field }) => ticked[fillName(field)] === "on");
    const staysReference = referenceOf(stays.number);

    await tx.application.update({
      where: { id: duplicate.id },
      data: {
        retiredAt: now,
        retiredBecause: `Merged into ${staysReference}`,
        mergedIntoId: stays.id,
        changedAt: now,
      },
      select: { id: true },
    });
    await tx.application.update({
      where: { id: stays.id },
      data: {
        ...Object.fromEntries(filled.map(({ field, value }) => [field, value])),
        changedAt: now,
        ...(filled.length > 0 ? { version: { increment: 1 } } : {}),
      },
      select: { id: true },
    });
    await moveComments(tx, duplicate, stays.id);
    const followerIds = await moveFollowers(tx, duplicate, stays, now);
    const { moved, touchedIds } = await carryOver(tx, { duplicateId: duplicate.id, staysId: stays.id });
    await withdrawOpenHandovers(tx, actor, duplicate.id, now);

    const undo = { ...moved, followerIds, filled };
    await recordAudit(
      tx,
      actor,
      "application.merged-into",
      [duplicate.id],
      { into: staysReference, undo },
      now,
    );
    const told = Object.fromEntries(filled.map(({ field, value }) => [field, [stays[field], value]]));
    const from = { from: referenceOf(duplicate.number), ...told };
    await recordAudit(tx, actor, "application.merged-from", [stays.id], from, now);
    await tellOfMerge(tx, actor, duplicate, stays, now);
    return { id: duplicate.id, released: [stays.id, ...touchedIds] };
  });
}

/** Turns are taken in the order of the numbers, so that two merges that cross wait instead of blocking each other. */
async function findBoth(tx: Transaction, actor: Actor, reference: string, into: string) {
  const numbers = [numberOf(reference) ?? -1, numberOf(into) ?? -1] as const;
  for (const number of [...numbers].sort((one, other) => one - other)) await takeTurn(tx, number);
  const find = (number: number) =>
    tx.application.findFirst({
      where: { AND: [visibleApplications(actor), { number }] },
      select: mergeColumns,
    });
  const duplicate = await find(numbers[0]);
  const stays = await find(numbers[1]);
  if (!duplicate) throw refuseMissingApplication();
  if (!stays)
    throw new Refusal(
      "not-found",
      "The one you chose is not there, or it is not for your eyes. Nothing was changed.",
    );
  return { duplicate, stays };
}

type Merged = NonNullable<Awaited<ReturnType<typeof findBoth>>["stays"]>;

/** Returns who follows what stays from now on. */
async function moveFollowers(tx: Transaction, duplicate: Merged, stays: Merged, now: Date) {
  const people = await tx.person.findMany({ where: newFollowers(duplicate, stays), select: { id: true } });
  const followerIds = people.map(({ id }) => id);
  await tx.applicationFollower.createMany({
    data: followerIds.map((personId) => ({ applicationId: stays.id, personId, since: now })),
    skipDuplicates: true,
  });
  return followerIds;
}
