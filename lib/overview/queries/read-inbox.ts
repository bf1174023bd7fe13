import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { isNotificationKind, type NotificationKind, notificationKindNames } from "@/lib/notifications/kinds";
import { readCadences } from "@/lib/notifications/queries";
import { tellNotification } from "@/lib/notifications/tell";
import type { Prisma } from "@/prisma/client/client";
import { visibleNotifications, visibleNotificationsSql } from "../access";
import type { InboxSearch } from "../inbox-search";

export const inboxPageLength = 30;

const shown: Record<InboxSearch["show"], (muted: string[]) => Prisma.NotificationWhereInput> = {
  open: (muted) => ({ doneAt: null, kind: { notIn: muted } }),
  unread: (muted) => ({ readAt: null, kind: { notIn: muted } }),
  done: () => ({ doneAt: { not: null } }),
  muted: (muted) => ({ kind: { in: muted } }),
};

async function mutedKinds(actor: Actor) {
  const cadences = await readCadences(actor);
  return notificationKindNames.filter((kind) => cadences[kind] === "never");
}

/** One page of the inbox, newest first, each message in sentences. */
export async function readInbox(
  actor: Actor,
  { show, after }: InboxSearch,
  take = inboxPageLength,
  leftOut: readonly NotificationKind[] = [],
) {
  const muted = await mutedKinds(actor);
  const [from, id] = readCursor(after) ?? [];
  const beyond =
    typeof from === "number" && id
      ? { OR: [{ createdAt: { lt: new Date(from) } }, { createdAt: new Date(from), id: { lt: id } }] }
      : {};
  const found = await database.notification.findMany({
    where: {
      AND: [visibleNotifications(actor), shown[show](muted), beyond, { kind: { notIn: [...leftOut] } }],
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: take + 1,
    select: {
      id: true,
      kind: true,
      address: true,
      facts: true,
      createdAt: true,
      readAt: true,
      doneAt: true,
    },
  });
  const page = found.slice(0, take);
  const last = page.at(-1);
  return {
    messages: page.map(({ facts, ...message }) => ({
      ...message,
      ...tellNotification({ kind: message.kind, facts }),
      muting: !isNotificationKind(message.kind)
        ? ("none" as const)
        : muted.includes(message.kind)
          ? ("muted" as const)
          : ("heard" as const),
    })),
    next: last && found.length > take ? writeCursor([last.createdAt.getTime(), last.id]) : null,
  };
}

export type InboxMessage = Awaited<ReturnType<typeof readInbox>>["messages"][number];

/** Beyond this many unread messages nobody counts; every page would wait for it. */
export const mostUnread = 1_000;

/** How many messages the actor has not read, up to 1,000: the number on the bell, by the same rules as the list. */
export async function countUnread(actor: Actor) {
  const muted = await mutedKinds(actor);
  // Not through the typed client, which sorts before it counts up to a limit.
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM notification n
      WHERE ${visibleNotificationsSql(actor)} AND n.read_at IS NULL AND n.kind <> ALL (${muted})
      LIMIT ${mostUnread}) unread`;
  return row?.count ?? 0;
}
