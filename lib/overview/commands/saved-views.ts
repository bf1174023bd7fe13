import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import { type Changes, recordAudit } from "@/lib/audit/commands";
import type { Deed } from "@/lib/audit/deeds";
import { inTransaction, refuseDuplicate, type Transaction } from "@/lib/foundation/database";
import { ensure, Refusal } from "@/lib/foundation/refusal";
import type { Prisma } from "@/prisma/client/client";
import { mayChangeView, mayRemoveView, visibleViews } from "../access";
import { refuseMissingView } from "../queries/saved-views";
import { changeViewSchema, renameViewSchema, saveViewSchema } from "../schema";

export const mostViews = 100;
export const mostPins = 12;

const sameName = "You have a view of this name already. Choose another name, or change that view.";
const makersOnly =
  "Only the person who made this view can change it. Save it under a name of your own instead.";
const keptAfterRemovalMs = 86_400_000;

/** Keeps a view for its maker, or for everybody. @throws Refusal `conflict` at 101 views or for a name there is already. */
export async function saveView(actor: Actor, input: unknown, now: Date, transaction?: Transaction) {
  const { name, address, shared } = saveViewSchema.parse(input);

  return inTransaction(transaction, async (tx) => {
    await takeTurn(tx, actor);
    // What was removed can be brought back for a day.
    const over = { lt: new Date(now.getTime() - keptAfterRemovalMs) };
    await tx.savedView.deleteMany({ where: { makerId: actor.id, removedAt: over } });
    await ensureRoom(tx, actor);
    const data = { makerId: actor.id, name, address, shared: shared === "on", savedAt: now };
    const view = await tx.savedView.create({ data, select: { id: true } }).catch(refuseDuplicate(sameName));
    if (data.shared) await recordAudit(tx, actor, "view.shared", [view.id], { view: name }, now);
    return view;
  });
}

export async function renameView(
  actor: Actor,
  viewId: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return changeView(actor, viewId, now, transaction, (view) => {
    const { name } = renameViewSchema.parse(input);
    return { data: { name }, deed: "view.changed", told: { view: name, name: [view.name, name] } };
  });
}

/** The view is from now on what the address asks for. */
export async function saveViewChanges(
  actor: Actor,
  viewId: unknown,
  input: unknown,
  now: Date,
  transaction?: Transaction,
) {
  return changeView(actor, viewId, now, transaction, (view) => {
    const { address } = changeViewSchema.parse(input);
    const told = { view: view.name, address: [view.address, address] };
    return { data: { address, savedAt: now }, deed: "view.changed", told };
  });
}

/** Everybody in the organisation may open it, with their own rights. Safe to repeat. */
export async function shareView(actor: Actor, viewId: unknown, now: Date, transaction?: Transaction) {
  return changeView(actor, viewId, now, transaction, (view) =>
    view.shared ? null : { data: { shared: true }, deed: "view.shared", told: { view: view.name } },
  );
}

/** It is its maker's alone again; who had pinned it sees it no longer. Safe to repeat. */
export async function keepViewPrivate(actor: Actor, viewId: unknown, now: Date, transaction?: Transaction) {
  return changeView(actor, viewId, now, transaction, (view) =>
    view.shared ? { data: { shared: false }, deed: "view.kept-private", told: { view: view.name } } : null,
  );
}

type Change = { data: Prisma.SavedViewUpdateManyMutationInput; deed: Deed; told: Changes } | null;

/** What is shared leaves a trace, what somebody keeps for themselves none. */
async function changeView(
  actor: Actor,
  viewId: unknown,
  now: Date,
  transaction: Transaction | undefined,
  decide: (view: View) => Change,
) {
  return inTransaction(transaction, async (tx) => {
    const view = await findView(tx, visibleViews(actor), viewId);
    ensure(mayChangeView(actor, view), makersOnly);
    const change = decide(view);
    if (!change) return { id: view.id };
    await tx.savedView
      .updateMany({ where: { id: view.id, removedAt: null }, data: change.data })
      .catch(refuseDuplicate(sameName));
    if (view.shared || change.data.shared === true)
      await recordAudit(tx, actor, change.deed, [view.id], change.told, now);
    return { id: view.id };
  });
}

export async function removeView(actor: Actor, viewId: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const view = await findView(tx, visibleViews(actor), viewId);
    ensure(
      mayRemoveView(actor, view),
      "Only the person who made this view and administrators can remove it.",
    );
    await tx.savedView.updateMany({ where: { id: view.id, removedAt: null }, data: { removedAt: now } });
    if (view.shared) await recordAudit(tx, actor, "view.removed", [view.id], { view: view.name }, now);
    return { id: view.id };
  });
}

/** The undo of removing, for a day at least. Pins come back with it. */
export async function restoreView(actor: Actor, viewId: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    await takeTurn(tx, actor);
    const view = await findView(tx, { removedAt: { not: null } }, viewId);
    if (!mayRemoveView(actor, view)) throw refuseMissingView();
    if (mayChangeView(actor, view)) await ensureRoom(tx, actor);
    await tx.savedView
      .updateMany({ where: { id: view.id, removedAt: { not: null } }, data: { removedAt: null } })
      .catch(refuseDuplicate(sameName));
    if (view.shared) await recordAudit(tx, actor, "view.restored", [view.id], { view: view.name }, now);
    return { id: view.id };
  });
}

/** It stands above the person's own table. Safe to repeat. */
export async function pinView(actor: Actor, viewId: unknown, now: Date, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    await takeTurn(tx, actor);
    const { id } = await findView(tx, visibleViews(actor), viewId);
    const others = { personId: actor.id, viewId: { not: id }, view: { AND: [visibleViews(actor)] } };
    if ((await tx.viewPin.count({ where: others })) >= mostPins)
      throw new Refusal("conflict", `${mostPins} views stand above your table already. Take one down first.`);
    const data = [{ personId: actor.id, viewId: id, pinnedAt: now }];
    await tx.viewPin.createMany({ data, skipDuplicates: true });
    return { id };
  });
}

/** Safe to repeat. */
export async function unpinView(actor: Actor, viewId: unknown, transaction?: Transaction) {
  return inTransaction(transaction, async (tx) => {
    const { id } = await findView(tx, visibleViews(actor), viewId);
    await tx.viewPin.deleteMany({ where: { personId: actor.id, viewId: id } });
    return { id };
  });
}

const viewColumns = { id: true, makerId: true, name: true, address: true, shared: true } as const;

type View = Prisma.SavedViewGetPayload<{ select: typeof viewColumns }>;

async function findView(tx: Transaction, where: Prisma.SavedViewWhereInput, viewId: unknown) {
  const { data: id } = z.uuid().safeParse(viewId);
  const view = id
    ? await tx.savedView.findFirst({ where: { AND: [where, { id }] }, select: viewColumns })
    : null;
  if (!view) throw refuseMissingView();
  return view;
}

/** One person's saving happens one after the other, so that the limits hold. */
async function takeTurn(tx: Transaction, actor: Actor) {
  await tx.$queryRaw`SELECT id FROM person WHERE id = ${actor.id}::uuid FOR NO KEY UPDATE`;
}

async function ensureRoom(tx: Transaction, actor: Actor) {
  const count = await tx.savedView.count({ where: { makerId: actor.id, removedAt: null } });
  if (count >= mostViews)
    throw new Refusal("conflict", `You have ${mostViews} views already. Remove one that you no longer open.`);
}
