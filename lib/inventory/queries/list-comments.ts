import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { readCursor, writeCursor } from "@/lib/foundation/paging";
import { visibleApplications } from "../access";
import { referenceOf } from "../reference";

export const commentsShown = 20;

/** How many comments there are for whoever sees the card; removed ones do not count. */
export async function countComments(actor: Actor, applicationId: string) {
  return database.applicationComment.count({
    where: { applicationId, removedAt: null, application: { AND: [visibleApplications(actor)] } },
  });
}

/**
 * The newest comments, or those before a place, the oldest first, for whoever sees the card. The text of a removed one
 * is never among them. `earlier`: the place to go on from, null where these are the first.
 */
export async function listComments(actor: Actor, applicationId: string, before: string | null = null) {
  const place = readCursor(before);
  const writtenAt = typeof place?.[0] === "string" ? new Date(place[0]) : null;
  const isPlace = place !== null && writtenAt !== null && !Number.isNaN(writtenAt.getTime());
  const found = await database.applicationComment.findMany({
    where: {
      applicationId,
      AND: [
        { application: { AND: [visibleApplications(actor)] } },
        isPlace ? { OR: [{ writtenAt: { lt: writtenAt } }, { writtenAt, id: { lt: place[1] } }] } : {},
      ],
    },
    orderBy: [{ writtenAt: "desc" }, { id: "desc" }],
    take: commentsShown + 1,
    select: {
      id: true,
      text: true,
      writtenAt: true,
      writtenUnder: true,
      removedAt: true,
      removedById: true,
      removedBy: { select: { name: true } },
      authorId: true,
      author: { select: { name: true } },
    },
  });
  const shown = found.slice(0, commentsShown);
  const first = shown.at(-1);
  return {
    comments: shown.reverse().map(({ text, writtenUnder, author, removedBy, ...comment }) => ({
      ...comment,
      text: comment.removedAt ? null : text,
      authorName: author.name,
      removedByName: removedBy?.name ?? null,
      writtenUnder: writtenUnder === null ? null : referenceOf(writtenUnder),
    })),
    earlier:
      first && found.length > commentsShown ? writeCursor([first.writtenAt.toISOString(), first.id]) : null,
    isNewest: !isPlace,
  };
}

export type Comment = Awaited<ReturnType<typeof listComments>>["comments"][number];
