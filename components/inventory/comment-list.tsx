import { Avatar } from "@/components/ui/avatar";
import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Deed } from "@/components/ui/use-deed";
import { CommentText } from "./comment-text";

export type ShownComment = {
  id: string;
  authorName: string;
  writtenAt: Date;
  /** The old reference, where it was written under a duplicate. */
  writtenUnder: string | null;
  /** Null where it was removed. */
  text: string | null;
  removedAt: Date | null;
  removedByName: string | null;
  /** Null where the person may not remove it, or put it back. */
  remove: Deed | null;
  restore: Deed | null;
};

type CommentListProps = {
  comments: readonly ShownComment[];
  earlierHref: string | null;
  /** Null where the newest are shown. */
  newestHref: string | null;
  now: Date;
  locale: string;
  timeZone: string;
};

/** What people said, the newest at the end. */
export function CommentList({ comments, earlierHref, newestHref, ...zone }: CommentListProps) {
  return (
    <>
      {earlierHref ? (
        <p>
          <ButtonLink href={earlierHref} size="small">
            Earlier comments
          </ButtonLink>
        </p>
      ) : null}
      <ol className="flex flex-col divide-y divide-line">
        {comments.map((comment) => (
          <li key={comment.id} id={`comment-${comment.id}`} className="scroll-mt-20 py-4">
            {comment.text === null ? (
              <Removed comment={comment} {...zone} />
            ) : (
              <Written comment={comment} text={comment.text} {...zone} />
            )}
          </li>
        ))}
      </ol>
      {newestHref ? (
        <p>
          <ButtonLink href={newestHref} size="small">
            Newest comments
          </ButtonLink>
        </p>
      ) : null}
    </>
  );
}

type Zone = { now: Date; locale: string; timeZone: string };

function Written({ comment, text, ...zone }: { comment: ShownComment; text: string } & Zone) {
  return (
    <article
      aria-label={`Comment by ${comment.authorName}`}
      className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-3"
    >
      <Avatar name={comment.authorName} />
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-baseline gap-x-2">
          <span className="font-semibold break-words">{comment.authorName}</span>
          <span className="text-[0.8125rem] text-ink-faint">
            <RelativeTime date={comment.writtenAt} {...zone} />
            {comment.writtenUnder ? `, under ${comment.writtenUnder}` : null}
          </span>
        </div>
        <CommentText text={text} />
        {comment.remove ? (
          <div className="-ms-2.5 print:hidden">
            <DeedButton {...comment.remove} size="small" variant="quiet">
              Remove
              <span className="sr-only"> the comment by {comment.authorName}</span>
            </DeedButton>
          </div>
        ) : null}
      </div>
    </article>
  );
}

function Removed({ comment, ...zone }: { comment: ShownComment } & Zone) {
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-[0.8125rem] text-ink-soft">
      <p className="break-words">
        {comment.removedByName ?? "Somebody"} removed a comment{" "}
        {comment.removedAt ? <RelativeTime date={comment.removedAt} {...zone} /> : null}
      </p>
      {comment.restore ? (
        <DeedButton {...comment.restore} size="small" variant="quiet">
          Put it back
        </DeedButton>
      ) : null}
    </div>
  );
}
