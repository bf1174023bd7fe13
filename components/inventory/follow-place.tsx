import { DeedButton } from "@/components/ui/deed-button";
import type { Deed } from "@/components/ui/use-deed";

type FollowPlaceProps = {
  count: number;
  isFollowing: boolean;
  /** Null for owners, who hear of everything anyway. */
  deeds: { follow: Deed["action"]; unfollow: Deed["action"] } | null;
  locale: string;
};

/** How many want to hear of it, and the button to be one of them. */
export function FollowPlace({ count, isFollowing, deeds, locale }: FollowPlaceProps) {
  const follows =
    count === 1
      ? "1 person follows it"
      : count > 1
        ? `${count.toLocaleString(locale)} people follow it`
        : null;
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
