import { takeSnapshots } from "@/lib/adoption/commands";
import { forgetAnswers } from "@/lib/api/kept-answers";
import { recountComponents } from "@/lib/dependencies/commands/recount-components";
import { workOnImports } from "@/lib/exchange/commands/work-on-imports";
import { forgetDoorAttempts } from "@/lib/foundation/door-attempts";
import { moveRequestsOn } from "@/lib/mentoring/commands/move-on";
import { forgetOldNotifications } from "@/lib/notifications/commands/keep-inbox";
import { scoreStaleApplications } from "@/lib/risk/commands";

export const goOnWithImports = "go-on-with-imports";

export type ScheduledJob = {
  /** Its queue. */
  name: string;
  /** What it does, for people. */
  words: string;
  /** Minute, hour, day, month, weekday, in UTC. */
  cron: string;
  /** The same for people. */
  often: string;
  /** Safe to stop, to repeat and to run in several processes. */
  work: (now: Date, closing: AbortSignal) => Promise<unknown>;
  /** Somebody waits for it: looked for twice a second, and several processes may do it at once. */
  isAwaited?: boolean;
};

/** The work that goes on beside the pages, by the clock. */
export const schedule: readonly ScheduledJob[] = [
  {
    name: "move-help-on",
    words: "Moves requests for help on that nobody has answered in time",
    cron: "* * * * *",
    often: "every minute",
    work: moveRequestsOn,
  },
  {
    name: "score-by-today",
    words: "Scores again what was scored on an earlier day, since controls fade with the calendar",
    cron: "*/10 * * * *",
    often: "every ten minutes",
    work: scoreToday,
  },
  {
    name: "count-adoption",
    words: "Counts how many applications stand on platforms of each standing",
    cron: "5 * * * *",
    often: "every hour",
    work: takeSnapshots,
  },
  {
    name: "count-packages",
    words: "Counts again how far the packages reach that have changed",
    cron: "* * * * *",
    often: "every minute",
    work: recountComponents,
  },
  {
    name: "forget-door-attempts",
    words: "Forgets how often the doors were tried",
    cron: "*/30 * * * *",
    often: "twice an hour",
    work: forgetDoorAttempts,
  },
  {
    name: "forget-notifications",
    words: "Forgets messages that are done and old",
    cron: "15,45 * * * *",
    often: "twice an hour",
    work: forgetOldNotifications,
  },
  {
    name: "forget-answers",
    words: "Forgets what programs were answered more than a day ago",
    cron: "20,50 * * * *",
    often: "twice an hour",
    work: forgetAnswers,
  },
  {
    name: goOnWithImports,
    words: "Reads and takes in the lists that people have brought, and goes on where that broke off",
    cron: "* * * * *",
    often: "every minute, and when somebody brings a list",
    work: (_now, closing) => workOnImports(closing),
    isAwaited: true,
  },
];

async function scoreToday(now: Date) {
  const dayStart = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate()));
  return scoreStaleApplications(dayStart, now);
}
