const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const steps: readonly [Intl.RelativeTimeFormatUnit, number, number][] = [
  ["minute", hourMs, minuteMs],
  ["hour", dayMs, hourMs],
  ["day", 14 * dayMs, dayMs],
  ["week", 60 * dayMs, 7 * dayMs],
  ["month", 730 * dayMs, 30.44 * dayMs],
  ["year", Number.POSITIVE_INFINITY, 365.25 * dayMs],
];

/** “5 weeks ago”, “tomorrow”, “just now”: one unit, rounded towards now. */
export function relativeWords(date: Date, now: Date, locale: string) {
  const differenceMs = date.getTime() - now.getTime();
  const distanceMs = Math.abs(differenceMs);
  const words = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  if (distanceMs < minuteMs) return words.format(0, "second");

  const [unit, , unitMs] = steps.find(([, below]) => distanceMs < below) ?? ["year", 0, 365.25 * dayMs];
  return words.format(Math.trunc(differenceMs / unitMs), unit);
}
