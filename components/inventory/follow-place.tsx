import { DeedButton } from "@/components/ui/deed-button";
import type { Deed } from "@/components/ui/use-deed";

type FollowPlaceProps = {
  count: number;
  isFollowing: boolean;
  /** Owners hear of everything anyway. */
  isOwn: boolean;
  /** Null where there is nothing to choose. */
  deeds: { follow: Deed["action"]; unfollow: Deed["action"] } | null;
  locale: string;
};

/** How many want to hear of it, and the button to be one of them. */
export function FollowPlace({ count, isFollowing, isOwn, deeds, locale }: FollowPlaceProps) {
  const counted = count === 1 ? "1 person follows it" : `${count.toLocaleString(locale)} people follow it`;
  const follows = [isOwn ? "You hear of it as an owner" : "", count > 0 ? counted : ""]
    .filter(Boolean)
    .join("; ");
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2 print:hidden">
      {follows ? <span className="text-[0.8125rem] text-ink-soft">{follows}</span> : null}
      {deeds ? <FollowButton isFollowing={isFollowing} {...deeds} /> : null}
    </div>
  );
}

function FollowButton({
  isFollowing,
  follow,
  unfollow,
}: { isFollowing: boolean } & NonNullable<FollowPlaceProps["deeds"]>) {
  const started = "You hear when something happens to it";
  const stopped = "You do not follow it any more";
  return isFollowing ? (
    <DeedButton action={unfollow} done={stopped} undo={{ action: follow, done: started }}>
      Following<span className="sr-only">: press to hear no more of it</span>
    </DeedButton>
  ) : (
    <DeedButton action={follow} done={started} undo={{ action: unfollow, done: stopped }}>
      Follow
    </DeedButton>
  );
}
