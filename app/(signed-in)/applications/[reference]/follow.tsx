import type { Reader } from "@/app/reader";
import { FollowPlace } from "@/components/inventory/follow-place";
import type { Actor } from "@/lib/access/actor";
import { mayFollow } from "@/lib/inventory/access";
import { readFollowers } from "@/lib/inventory/queries/read-followers";
import { followAction, unfollowAction } from "./comments/actions";
import type { Card } from "./read-card";

export async function Follow({ actor, card, reader }: { actor: Actor; card: Card; reader: Reader }) {
  const { count, isFollowing } = await readFollowers(actor, card);
  const { reference } = card;
  const isOwn = !mayFollow(actor, card);
  const isOffered = !isOwn && (card.retiredAt === null || isFollowing);
  return (
    <FollowPlace
      count={count}
      isFollowing={isFollowing}
      isOwn={isOwn}
      deeds={
        isOffered
          ? { follow: followAction.bind(null, reference), unfollow: unfollowAction.bind(null, reference) }
          : null
      }
      locale={reader.locale}
    />
  );
}
