import { dayIn, instantOf, zonedParts } from "./zoned-time";

/** What an organisation's calendar says: its zone, and the days such as `2026-12-25` on which it does not work. */
export type WorkingCalendar = { timeZone: string; holidays: ReadonlySet<string> };

export function isWorkingDay(instant: Date, { timeZone, holidays }: WorkingCalendar): boolean {
  const { weekday } = zonedParts(instant, timeZone);
  return weekday !== 0 && weekday !== 6 && !holidays.has(dayIn(instant, timeZone));
}

// Nobody's holidays last this long; without an end a calendar of holidays alone would be searched for ever.
const mostDaysAhead = 1_000;

/**
 * The same time of day, `count` working days later. What begins on a day off begins with the next working day, at its
 * start: three working days from Saturday noon end on Thursday at midnight.
 */
export function addWorkingDays(from: Date, count: number, calendar: WorkingCalendar): Date {
  const { year, month, day, hour, minute, second } = zonedParts(from, calendar.timeZone);
  const time = isWorkingDay(from, calendar) ? { hour, minute, second } : { hour: 0, minute: 0, second: 0 };
  const at = (ahead: number) => instantOf({ year, month, day: day + ahead, ...time }, calendar.timeZone);
  let ahead = 0;
  while (!isWorkingDay(at(ahead), calendar) && ahead < mostDaysAhead) ahead++;
  for (let left = count; left > 0 && ahead < mostDaysAhead; ) {
    ahead++;
    if (isWorkingDay(at(ahead), calendar)) left--;
  }
  return at(ahead);
}
