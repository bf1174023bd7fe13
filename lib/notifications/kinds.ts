/** How soon somebody hears of something by mail. What is never told by mail arrives muted in the inbox too. */
export const cadences = ["now", "daily", "weekly", "never"] as const;

export type Cadence = (typeof cadences)[number];

export const cadenceWords: Record<Cadence, string> = {
  now: "At once",
  daily: "Once a day",
  weekly: "Once a week",
  never: "Never",
};

/** What somebody can be told, and how soon unless they choose otherwise. Mail is rare: only what waits for an answer is sent at once. */
export const notificationKinds = {
  "help-asked": "now",
  "help-accepted": "now",
  "help-claimed": "now",
  "help-declined": "daily",
  "help-moved-on": "daily",
  "help-handed-back": "now",
  "help-message": "now",
  "help-finished": "now",
  "help-closed": "daily",
  "handover-asked": "now",
  "handover-answered": "daily",
  "second-owner-asked": "now",
  "second-owner-answered": "daily",
  "application-assigned": "now",
  "application-registered": "daily",
  "application-changed": "weekly",
  "application-retired": "daily",
  "application-merged": "daily",
  "comment-added": "daily",
  "platform-changed": "daily",
  "department-changed": "daily",
  "role-asked": "now",
  "role-changed": "daily",
} as const satisfies Record<string, Cadence>;

export type NotificationKind = keyof typeof notificationKinds;

export const notificationKindNames = Object.keys(notificationKinds) as NotificationKind[];

export function isNotificationKind(word: string): word is NotificationKind {
  return Object.hasOwn(notificationKinds, word);
}

/** The names that a notification's sentences need, as they were when it was written. */
export type Facts = Partial<
  Record<
    /** Somebody's name. */
    | "who"
    /** An application's title and reference. */
    | "application"
    | "reference"
    /** The other application of a pair, such as the one that a duplicate was merged into. */
    | "other"
    | "platform"
    | "standing"
    | "department"
    | "role"
    /** What somebody said, at most 200 characters of it. */
    | "word"
    /** What came of it: `accepted`, `declined`, … */
    | "outcome"
    /** A day such as 2027-06-30. */
    | "until"
    | "count",
    string
  >
>;
