import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { holdColumns, visibleApplications } from "@/lib/inventory/access";
import { numberOf, referenceOf } from "@/lib/inventory/reference";
import { type BulkFacts, sortOut } from "../bulk";
import { type BulkDeed, bulkDeeds, mostAtOnce, undoMinutes } from "../bulk-words";
import { bulkDoneSchema, previewBulkSchema, readInventoryAddress } from "../schema";
import { listMatchingNumbers } from "./list-applications";

export type BulkPreview = {
  /** Those that will change. */
  references: string[];
  /** Those that will not, by the reason; three titles of each. */
  held: { because: string; count: number; titles: string[] }[];
};

/**
 * What a deed for many would do, without doing it.
 * @throws Refusal `conflict` where more than 1,000 applications fit.
 */
export async function previewBulk(actor: Actor, input: unknown): Promise<BulkPreview> {
  const { chosen, ...intent } = previewBulkSchema.parse(input);
  const numbers =
    "references" in chosen ? numbersOf(chosen.references) : await numbersAt(actor, chosen.address);
  const found = await readBulkFacts(database, actor, numbers);
  const { fitting, held } = sortOut(actor, intent, found);
  const missing = numbers.length - found.length;
  const because = "It is not there any more, or not for your eyes";
  return {
    references: fitting.map(({ number }) => referenceOf(number)),
    held: missing > 0 ? [...held, { because, count: missing, titles: [] }] : held,
  };
}

async function numbersAt(actor: Actor, address: string) {
  const numbers = await listMatchingNumbers(actor, readInventoryAddress(address), mostAtOnce);
  if (numbers.length > mostAtOnce)
    throw new Refusal("conflict", "More than 1,000 applications fit. Narrow the list down first.");
  return numbers;
}

/** Each once, in the order in which deeds take their turns. */
export function numbersOf(references: readonly string[]) {
  const numbers = new Set(references.map((reference) => numberOf(reference) ?? -1));
  return [...numbers].sort((one, other) => one - other);
}

/** What decides about each of those that the actor may see, by number. */
export async function readBulkFacts(
  tx: Transaction,
  actor: Actor,
  numbers: readonly number[],
): Promise<BulkFacts[]> {
  const found = await tx.application.findMany({
    where: { AND: [visibleApplications(actor), { number: { in: [...numbers] } }] },
    orderBy: { number: "asc" },
    select: {
      ...holdColumns,
      number: true,
      title: true,
      platformId: true,
      retiredAt: true,
      changedAt: true,
      followers: { where: { personId: actor.id }, select: { since: true } },
    },
  });
  return found.map(({ followers, ...rest }) => ({ ...rest, followedSince: followers[0]?.since ?? null }));
}

export type UndoableDeed = { id: string; deed: BulkDeed; target: string | null; count: number; doneAt: Date };

/** The last deed for many that the actor can still undo. */
export async function findUndoableDeed(actor: Actor, now: Date): Promise<UndoableDeed | null> {
  const row = await database.bulkDeed.findFirst({
    where: { personId: actor.id, undoneAt: null, doneAt: { gt: undoableSince(now) } },
    orderBy: [{ doneAt: "desc" }, { id: "desc" }],
    select: { id: true, deed: true, targetId: true, done: true, doneAt: true },
  });
  const deed = bulkDeeds.find((one) => one === row?.deed);
  if (!row || !deed) return null;
  const { id, targetId, doneAt } = row;
  return {
    id,
    deed,
    doneAt,
    target: await nameOf(deed, targetId),
    count: bulkDoneSchema.parse(row.done).length,
  };
}

export function undoableSince(now: Date) {
  return new Date(now.getTime() - undoMinutes * 60_000);
}

async function nameOf(deed: BulkDeed, id: string | null) {
  if (!id) return null;
  const asked = { where: { id }, select: { name: true } };
  const target =
    deed === "platform"
      ? await database.platform.findUnique(asked)
      : await database.department.findUnique(asked);
  return target?.name ?? null;
}
