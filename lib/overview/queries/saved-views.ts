import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import type { Prisma } from "@/prisma/client/client";
import { visibleViews } from "../access";
import { addressOfView, readInventoryAddress } from "../schema";

const shownColumns = (actor: Actor) =>
  ({
    id: true,
    makerId: true,
    name: true,
    address: true,
    shared: true,
    maker: { select: { name: true } },
    pins: { where: { personId: actor.id }, select: { pinnedAt: true } },
  }) as const;

type Row = Prisma.SavedViewGetPayload<{ select: ReturnType<typeof shownColumns> }>;

export type SavedView = ReturnType<typeof toView>;

function toView({ maker, pins, address, ...view }: Row) {
  // Written anew, so that it equals what the list writes of the same search today.
  const today = addressOfView(readInventoryAddress(address));
  return { ...view, address: today, makerName: maker.name, pinnedAt: pins[0]?.pinnedAt ?? null };
}

export const refuseMissingView = () =>
  new Refusal("not-found", "There is no such view, or it is not shared with you.");

/** @throws Refusal `not-found`, for somebody else's private view too. */
export async function getView(actor: Actor, id: string): Promise<SavedView> {
  const view = await findView(actor, id);
  if (!view) throw refuseMissingView();
  return view;
}

export async function findView(actor: Actor, id: string | null): Promise<SavedView | null> {
  if (!id) return null;
  const where = { AND: [visibleViews(actor), { id }] };
  const view = await database.savedView.findFirst({ where, select: shownColumns(actor) });
  return view && toView(view);
}

/** What stands above the actor's table, in the order in which they put it there. */
export async function listPinnedViews(actor: Actor) {
  return database.savedView
    .findMany({
      where: { AND: [visibleViews(actor), { pins: { some: { personId: actor.id } } }] },
      select: shownColumns(actor),
    })
    .then((views) => views.map(toView).sort((one, other) => pinnedMs(one) - pinnedMs(other)));
}

const pinnedMs = ({ pinnedAt }: SavedView) => pinnedAt?.getTime() ?? 0;

const mostListed = 300;

/** The actor's own, and the first 300 by name that others share. */
export async function listViews(actor: Actor) {
  const read = (where: Prisma.SavedViewWhereInput) =>
    database.savedView.findMany({
      where: { AND: [visibleViews(actor), where] },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: mostListed,
      select: shownColumns(actor),
    });
  const [own, others] = await Promise.all([
    read({ makerId: actor.id }),
    read({ makerId: { not: actor.id } }),
  ]);
  return { own: own.map(toView), others: others.map(toView) };
}
