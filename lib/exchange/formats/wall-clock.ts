import { zonedParts } from "@/lib/foundation/zoned-time";

/** A date whose UTC parts are what calendar and clock on a wall in this zone say. */
export function wallClock(instant: Date, timeZone: string): Date {
  const { year, month, day, hour, minute, second } = zonedParts(instant, timeZone);
  return new Date(Date.UTC(year, month - 1, day, hour, minute, second));
}
