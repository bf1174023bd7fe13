import { DeedButton } from "@/components/ui/deed-button";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Deed } from "@/components/ui/use-deed";
import { StepLink } from "./step-link";

export type InboxRow = {
  id: string;
  what: string;
  why: string;
  step: string;
  address: string;
  createdAt: Date;
  isRead: boolean;
  isDone: boolean;
  muting: "none" | "muted" | "heard";
  deeds: {
    read: Deed["action"];
    unread: Deed["action"];
    done: Deed["action"];
    notDone: Deed["action"];
    mute: Deed["action"];
    unmute: Deed["action"];
  };
};

type InboxListProps = {
  days: readonly { day: string; name: string; items: readonly InboxRow[] }[];
  reader: { now: Date; locale: string; timeZone: string };
};

/** Messages by day: what happened, why it is told to this person, and the one next step. */
export function InboxList({ days, reader }: InboxListProps) {
  return days.map(({ day, name, items }) => (
    <section key={day} aria-labelledby={`day-${day}`} className="mt-6">
      <h2 id={`day-${day}`} className="border-b border-line pb-2 text-base font-semibold">
        {name}
      </h2>
      <ul className="divide-y divide-line">
        {items.map((row) => (
          <li key={row.id} className="flex flex-wrap items-start justify-between gap-x-8 gap-y-2 py-4">
            <div className="flex min-w-0 flex-1 basis-72 gap-3">
              <span
                aria-hidden="true"
                className={`mt-1.5 size-2 shrink-0 rounded-full ${row.isRead ? "bg-transparent" : "bg-act"}`}
              />
              <div className="min-w-0">
                <p className={`max-w-prose break-words ${row.isRead ? "" : "font-semibold"}`}>
                  {row.isRead ? null : <span className="sr-only">Unread: </span>}
                  {row.what}
                </p>
                <p className="text-[0.8125rem] text-ink-soft">
                  <RelativeTime date={row.createdAt} {...reader} /> · {row.why}
                </p>
                <p className="mt-1.5">
                  <StepLink address={row.address} markRead={row.isRead ? null : row.deeds.read}>
                    {row.step}
                    <span className="sr-only">: {row.what}</span>
                  </StepLink>
                </p>
              </div>
            </div>
            <RowDeeds row={row} />
          </li>
        ))}
      </ul>
    </section>
  ));
}

function RowDeeds({ row: { what, isRead, isDone, muting, deeds } }: { row: InboxRow }) {
  const about = <span className="sr-only">: {what}</span>;
  return (
    <div className="flex flex-wrap gap-1">
      {isDone ? (
        <DeedButton size="small" variant="quiet" action={deeds.notDone} done="It is back in your inbox">
          Put it back{about}
        </DeedButton>
      ) : (
        <DeedButton
          size="small"
          action={deeds.done}
          done="Done"
          undo={{ action: deeds.notDone, done: "It is back in your inbox" }}
        >
          Done{about}
        </DeedButton>
      )}
      <DeedButton
        size="small"
        variant="quiet"
        action={isRead ? deeds.unread : deeds.read}
        done={isRead ? "Marked as unread" : "Marked as read"}
      >
        {isRead ? "Mark as unread" : "Mark as read"}
        {about}
      </DeedButton>
      {muting === "muted" ? (
        <DeedButton size="small" variant="quiet" action={deeds.unmute} done="You hear of this kind again">
          Hear of this kind again{about}
        </DeedButton>
      ) : null}
      {muting === "heard" ? (
        <DeedButton
          size="small"
          variant="quiet"
          action={deeds.mute}
          done="You hear nothing more of this kind"
          undo={{ action: deeds.unmute, done: "You hear of this kind again" }}
        >
          Mute this kind{about}
        </DeedButton>
      ) : null}
    </div>
  );
}
