import type { InboxRow } from "@/components/notifications/inbox-list";
import type { InboxMessage } from "@/lib/overview/queries/read-inbox";
import { markAction, muteAction } from "./actions";

/** A message with everything that can be done with it. */
export function rowOf({ kind, readAt, doneAt, canMute, ...message }: InboxMessage): InboxRow {
  const mark = (as: string) => markAction.bind(null, message.id, as);
  return {
    ...message,
    isRead: readAt !== null,
    isDone: doneAt !== null,
    deeds: {
      read: mark("read"),
      unread: mark("unread"),
      done: mark("done"),
      notDone: mark("not-done"),
      mute: canMute ? muteAction.bind(null, kind, true) : null,
      unmute: muteAction.bind(null, kind, false),
    },
  };
}
