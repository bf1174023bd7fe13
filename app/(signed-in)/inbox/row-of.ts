import type { InboxRow } from "@/components/notifications/inbox-list";
import type { InboxMessage } from "@/lib/overview/queries/read-inbox";
import { markAction, muteAction } from "./actions";

/** A message with everything that can be done with it. */
export function rowOf({ kind, readAt, doneAt, muting, ...message }: InboxMessage): InboxRow {
  const mark = (as: string) => markAction.bind(null, message.id, as);
  return {
    ...message,
    isRead: readAt !== null,
    isDone: doneAt !== null,
    muting,
    deeds: {
      read: mark("read"),
      unread: mark("unread"),
      done: mark("done"),
      notDone: mark("not-done"),
      mute: muteAction.bind(null, kind, true),
      unmute: muteAction.bind(null, kind, false),
    },
  };
}
