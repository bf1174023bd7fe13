export type ZonedParts = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 0 is Sunday. */
  weekday: number;
};

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string) {
  const known = formats.get(timeZone);
  if (known) return known;
  const options = {
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
  } as const;
  const format = new Intl.DateTimeFormat("en-US", {
    ...options,
    second: "numeric",
    hourCycle: "h23",
    timeZone,
  });
  formats.set(timeZone, format);
  return format;
}

/** What calendar and clock on a wall in this zone say. @throws RangeError for a zone that does not exist. */
export function zonedParts(instant: Date, timeZone: string): ZonedParts {
  const parts = Object.fromEntries(
    formatFor(timeZone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return {
    year,
    month,
    day,
    hour,
    minute,
    second,
    weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay(),
  };
}

/** The instant that a wall in this zone shows as the given date and time; in the hour that a moved clock skips, the one after. */
export function instantOf(
  wall: Pick<ZonedParts, "year" | "month" | "day"> & Partial<ZonedParts>,
  timeZone: string,
): Date {
  const { year, month, day, hour = 0, minute = 0, second = 0 } = wall;
  const wanted = Date.UTC(year, month - 1, day, hour, minute, second);
  const offsetAt = (instant: number) => {
    const shown = zonedParts(new Date(instant), timeZone);
    return Date.UTC(shown.year, shown.month - 1, shown.day, shown.hour, shown.minute, shown.second) - instant;
  };
  const first = wanted - offsetAt(wanted);
  return new Date(wanted - offsetAt(first));
}

/** The beginning of the day on which `instant` falls in this zone, or of the day `daysAhead` later. */
export function startOfDayIn(instant: Date, timeZone: string, daysAhead = 0): Date {
  const { year, month, day } = zonedParts(instant, timeZone);
  return instantOf({ year, month, day: day + daysAhead }, timeZone);
}

/** `2026-11-25`, as the calendar in this zone has it. */
export function dayIn(instant: Date, timeZone: string): string {
  const { year, month, day } = zonedParts(instant, timeZone);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

export function isTimeZone(word: string): boolean {
  try {
    formatFor(word);
    return true;
  } catch {
    return false;
  }
}

/** The zone that somebody means who types its name or only its city: “Vienna” is Europe/Vienna. Null where none or several fit. */
export function findTimeZone(text: string): string | null {
  const typed = text.trim();
  if (isTimeZone(typed)) return typed;
  const city = typed.toLowerCase().replace(/\s+/g, "_");
  const fitting = Intl.supportedValuesOf("timeZone").filter((zone) =>
    zone.toLowerCase().endsWith(`/${city}`),
  );
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
