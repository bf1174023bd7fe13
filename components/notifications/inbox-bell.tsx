import { Inbox } from "lucide-react";
import Link from "next/link";

/** The way to the inbox, with how much of it is unread. */
export function InboxBell({ unread }: { unread: number }) {
  return (
    <Link
      href="/inbox"
      aria-label={unread === 0 ? "Inbox" : `Inbox, ${unread} unread`}
      className="relative grid size-9 shrink-0 place-items-center rounded-lg text-ink-soft hover:bg-line-soft hover:text-ink pointer-coarse:size-11"
    >
      <Inbox aria-hidden="true" className="size-5" />
      {unread > 0 ? (
        <span
          aria-hidden="true"
          className="absolute end-0 top-0 min-w-4.5 rounded-full bg-act px-1 text-center text-[0.6875rem] leading-4.5 font-semibold text-on-act"
        >
          {unread > 99 ? "99+" : unread}
        </span>
      ) : null}
    </Link>
  );
}
