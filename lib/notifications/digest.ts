import { type Cadence, cadences, isNotificationKind, notificationKinds } from "./kinds";
import { tellNotification } from "./tell";

export type DueMessage = {
  id: string;
  personId: string;
  kind: string;
  facts: unknown;
  address: string;
  dueAt: Date;
};

export type Mail = {
  personId: string;
  subject: string;
  ids: string[];
  lines: { what: string; address: string }[];
};

/**
 * What goes into one mail: everything that is due for a person together, the oldest first, so that nobody gets two mails
 * at the same moment.
 */
export function composeMails(due: readonly DueMessage[]): Mail[] {
  const byPerson = new Map<string, DueMessage[]>();
  for (const message of due.toSorted((one, other) => one.dueAt.getTime() - other.dueAt.getTime())) {
    byPerson.set(message.personId, [...(byPerson.get(message.personId) ?? []), message]);
  }
  return [...byPerson].map(([personId, messages]) => {
    const lines = messages.map((message) => ({
      what: tellNotification(message).what,
      address: message.address,
    }));
    const subject = lines.length === 1 ? (lines[0]?.what ?? "") : `${lines.length} things from Lamplight`;
    return { personId, subject, ids: messages.map(({ id }) => id), lines };
  });
}

/** How soon somebody hears of a kind, given what they chose. */
export function cadenceOf(kind: string, preferences: readonly { kind: string; cadence: string }[]): Cadence {
  const chosen = preferences.find((preference) => preference.kind === kind)?.cadence;
  return (
    cadences.find((cadence) => cadence === chosen) ??
    (isNotificationKind(kind) ? notificationKinds[kind] : "daily")
  );
}
