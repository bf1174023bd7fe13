export type Period = { months: number } | { days: number };

const dayLength = 24 * 60 * 60 * 1000;

/** Calendar months in UTC; a day that the month does not have becomes its last day. */
export function addPeriod(date: Date, period: Period): Date {
  if ("days" in period) return new Date(date.getTime() + period.days * dayLength);
  const moved = new Date(date);
  moved.setUTCMonth(moved.getUTCMonth() + period.months);
  if (moved.getUTCDate() !== date.getUTCDate()) moved.setUTCDate(0);
  return moved;
}

/**
 * What dated evidence is still worth: everything while `fullFor` lasts, nothing once `goneAfter` has passed,
 * a straight line between. A point that has begun to fade still counts as a whole one.
 */
export function fadedPoints(
  control: { points: number; fullFor: Period; goneAfter: Period },
  doneOn: Date,
  now: Date,
): number {
  const fullUntil = addPeriod(doneOn, control.fullFor).getTime();
  const goneFrom = addPeriod(doneOn, control.goneAfter).getTime();
  if (now.getTime() <= fullUntil) return control.points;
  if (now.getTime() >= goneFrom) return 0;
  return Math.ceil((control.points * (goneFrom - now.getTime())) / (goneFrom - fullUntil));
}
