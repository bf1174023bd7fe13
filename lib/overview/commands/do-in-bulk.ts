import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { database, type Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { followApplication, unfollowApplication } from "@/lib/inventory/commands/follow-application";
import { placeInDepartment, placeOnPlatform } from "@/lib/inventory/commands/place-application";
import { bringApplicationBack } from "@/lib/inventory/commands/retire-application";
import { referenceOf } from "@/lib/inventory/reference";
import { retireWithHelp } from "@/lib/mentoring/commands/retire-with-help";
import { changeAndScore } from "@/lib/risk/commands";
import { type BulkFacts, isAsLeft, mayStillDo, sortOut } from "../bulk";
import type { BulkDeed } from "../bulk-words";
import { numbersOf, readBulkFacts, undoableSince } from "../queries/preview-bulk";
import { type BulkDone, bulkDeedSchema, bulkDoneSchema, doInBulkSchema } from "../schema";

// A thousand deeds, each with its own trace and messages.
const longTransaction = { timeout: 60_000 };
const keptMs = 86_400_000;

/**
 * Does one deed to each application that the actor may do it to, in one transaction; the others stay as they are.
 * Returns how many were `done` and how many `left`.
 * @throws Refusal `conflict` where nothing would change.
 */
export async function doInBulk(actor: Actor, input: unknown, now: Date) {
  const { references, because, deed, targetId } = doInBulkSchema.parse(input);
  const numbers = numbersOf(references);

  return database.$transaction(async (tx) => {
    await takeTurns(tx, numbers);
    const { fitting } = sortOut(actor, { deed, targetId }, await readBulkFacts(tx, actor, numbers));
    if (fitting.length === 0)
      throw new Refusal("conflict", "None of them can be changed this way any more. Nothing was changed.");
    const steps: Record<BulkDeed, Step> = {
      platform: (reference) => placeOnPlatform(actor, reference, { platformId: targetId }, now, tx),
      department: (reference) => placeInDepartment(actor, reference, { departmentId: targetId }, now, tx),
      retire: (reference) => retireWithHelp(actor, reference, { because }, now, tx),
      follow: (reference) => followApplication(actor, reference, now, tx),
    };
    await doToEach(tx, deed, fitting, steps[deed], now);

    const before = ({ platformId, departmentId }: BulkFacts) =>
      deed === "platform" ? platformId : deed === "department" ? departmentId : null;
    const done: BulkDone = fitting.map((facts) => ({ number: facts.number, before: before(facts) }));
    const over = { lt: new Date(now.getTime() - keptMs) };
    await tx.bulkDeed.deleteMany({ where: { personId: actor.id, doneAt: over } });
    const data = { personId: actor.id, deed, targetId, done, doneAt: now };
    const { id } = await tx.bulkDeed.create({ data, select: { id: true } });
    return { id, done: fitting.length, left: numbers.length - fitting.length };
  }, longTransaction);
}

/**
 * Brings back what was before for each application that nobody has changed since, for ten minutes, once.
 * Returns how many are `back` and how many were `left`.
 */
export async function undoInBulk(actor: Actor, bulkId: unknown, now: Date) {
  const { data: id } = z.uuid().safeParse(bulkId);
  const late = new Refusal("conflict", "It is too late to undo this, or it was undone already.");
  if (!id) throw late;

  return database.$transaction(async (tx) => {
    const claim = { id, personId: actor.id, undoneAt: null, doneAt: { gt: undoableSince(now) } };
    const { count } = await tx.bulkDeed.updateMany({ where: claim, data: { undoneAt: now } });
    if (count === 0) throw late;
    const { targetId, doneAt, ...row } = await tx.bulkDeed.findUniqueOrThrow({ where: { id } });
    const deed = bulkDeedSchema.parse(row.deed);
    const done = bulkDoneSchema.parse(row.done);
    const before = new Map(done.map((each) => [each.number, each.before]));
    const numbers = [...before.keys()];
    await takeTurns(tx, numbers);

    const gone = await findGonePlaces(tx, deed, [...before.values()]);
    const fitting = (await readBulkFacts(tx, actor, numbers)).filter(
      (facts) =>
        isAsLeft({ deed, targetId, doneAt }, facts) &&
        mayStillDo(actor, deed, facts) &&
        !gone.has(before.get(facts.number) ?? null),
    );
    const steps: Record<BulkDeed, Step> = {
      platform: (reference, number) =>
        placeOnPlatform(actor, reference, { platformId: before.get(number) ?? null }, now, tx),
      department: (reference, number) =>
        placeInDepartment(actor, reference, { departmentId: before.get(number) }, now, tx),
      retire: (reference) => bringApplicationBack(actor, reference, now, tx),
      follow: (reference) => unfollowApplication(actor, reference, tx),
    };
    await doToEach(tx, deed, fitting, steps[deed], now);
    return { back: fitting.length, left: done.length - fitting.length };
  }, longTransaction);
}

type Step = (reference: string, number: number) => Promise<{ id: string }>;

/** One after the other, and all of them scored together. */
async function doToEach(
  tx: Transaction,
  deed: BulkDeed,
  fitting: readonly BulkFacts[],
  step: Step,
  now: Date,
) {
  if (fitting.length === 0) return;
  async function all() {
    const ids: string[] = [];
    for (const { number } of fitting) ids.push((await step(referenceOf(number), number)).id);
    const [id = "", ...released] = ids;
    return { id, released };
  }
  // Who follows is no part of a score.
  await (deed === "follow" ? all() : changeAndScore(now, all, tx));
}

/** All turns at once and in the order of the numbers, so that two deeds for many wait instead of blocking each other. */
async function takeTurns(tx: Transaction, numbers: readonly number[]) {
  await tx.$queryRaw`
    SELECT id FROM application WHERE number = ANY (${[...numbers]}::int[]) ORDER BY number FOR NO KEY UPDATE`;
}

/** Platforms or departments that were removed meanwhile: nothing can go back there. */
async function findGonePlaces(tx: Transaction, deed: BulkDeed, places: readonly (string | null)[]) {
  const asked = [...new Set(places)].filter((place) => place !== null);
  const query = { where: { id: { in: asked } }, select: { id: true } };
  const there = deed === "platform" ? await tx.platform.findMany(query) : await tx.department.findMany(query);
  const known = new Set(there.map(({ id }) => id));
  return new Set<string | null>(asked.filter((place) => !known.has(place)));
}
