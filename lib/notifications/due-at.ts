import { startOfDayIn, zonedParts } from "@/lib/foundation/zoned-time";
import type { Cadence } from "./kinds";

const digestHour = 8;

/** When a message is due by mail: at once, at the next eight in the morning where the person is, at the next Monday's, or never. */
export function dueAt(cadence: Cadence, now: Date, timeZone: string): Date | null {
  if (cadence === "never") return null;
  if (cadence === "now") return now;
  for (let daysAhead = 0; ; daysAhead++) {
    const day = startOfDayIn(now, timeZone, daysAhead);
    const due = new Date(day.getTime() + digestHour * 3_600_000);
    // On the two days a year when the clock is moved, eight on the wall is an hour off.
    const drift = zonedParts(due, timeZone).hour - digestHour;
    const onTheWall = new Date(due.getTime() - drift * 3_600_000);
    const isMonday = zonedParts(onTheWall, timeZone).weekday === 1;
    if (onTheWall > now && (cadence === "daily" || isMonday)) return onTheWall;
  }
}
