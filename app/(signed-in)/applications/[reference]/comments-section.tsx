import type { Reader } from "@/app/reader";
import { CommentForm } from "@/components/inventory/comment-form";
import { CommentList, type ShownComment } from "@/components/inventory/comment-list";
import { EmptyState } from "@/components/ui/empty-state";
import type { Actor } from "@/lib/access/actor";
import { mayRemoveComment } from "@/lib/inventory/access";
import { type Comment, listComments } from "@/lib/inventory/queries/list-comments";
import { addCommentAction, removeCommentAction, restoreCommentAction } from "./comments/actions";
import type { Card } from "./read-card";

type CommentsSectionProps = { actor: Actor; card: Card; reader: Reader; before: string | null };

const everybody = "Everybody who can find this application reads this.";
const few = "It is confidential: only the few who can find this application read this.";

/** For everybody who may see the card. */
export async function CommentsSection({ actor, card, reader, before }: CommentsSectionProps) {
  const { comments, earlier, isNewest } = await listComments(actor, card.id, before);
  const here = `/applications/${card.reference}?${card.isMerged ? "merged=stay&" : ""}tab=comments`;
  return (
    <section aria-labelledby="comments" className="flex flex-col gap-4">
      <h2 id="comments" className="scroll-mt-20 text-base font-semibold">
        Comments
      </h2>
      {comments.length === 0 ? <NothingYet isRetired={card.retiredAt !== null} /> : null}
      <CommentList
        comments={comments.map((comment) => withDeeds(actor, card, comment))}
        earlierHref={earlier ? `${here}&before=${earlier}#comments` : null}
        newestHref={isNewest ? null : `${here}#comments`}
        {...reader}
      />
      {card.retiredAt ? (
        <p className="text-[0.8125rem] text-ink-soft">It is retired, so nothing can be added.</p>
      ) : (
        <CommentForm
          action={addCommentAction.bind(null, card.number, actor.id)}
          keptAs={`comment ${actor.id} ${card.reference}`}
          whoReads={card.confidential ? few : everybody}
        />
      )}
    </section>
  );
}

function NothingYet({ isRetired }: { isRetired: boolean }) {
  return isRetired ? (
    <p className="text-ink-soft">Nobody commented on it.</p>
  ) : (
    <EmptyState title="Nobody has said anything yet">
      A question, a tip, what went wrong last month: whoever looks after it hears of what you write.
    </EmptyState>
  );
}

function withDeeds(actor: Actor, card: Card, comment: Comment): ShownComment {
  const { id, authorId, removedAt, removedById } = comment;
  const remove = { action: removeCommentAction.bind(null, id), done: "The comment was removed" };
  const restore = { action: restoreCommentAction.bind(null, id), done: "The comment is back" };
  const mayRemove = removedAt === null && mayRemoveComment(actor, card, { authorId });
  return {
    ...comment,
    remove: mayRemove ? { ...remove, undo: restore } : null,
    restore: removedAt !== null && removedById === actor.id ? restore : null,
  };
}
