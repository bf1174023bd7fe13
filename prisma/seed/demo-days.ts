const dayLength = 86_400_000;

export function daysBefore(now: Date, days: number) {
  return new Date(now.getTime() - days * dayLength);
}

/** The given day or, where that is still to come, now. */
export function daysAfter(day: Date, days: number, now: Date) {
  return new Date(Math.min(day.getTime() + days * dayLength, now.getTime()));
}

/** `2026-11-22`. */
export function dayOf(instant: Date) {
  return instant.toISOString().slice(0, 10);
}
