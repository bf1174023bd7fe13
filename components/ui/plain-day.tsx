type PlainDayProps = { date: Date; locale?: string; timeZone?: string };

const dayMs = 86_400_000;

/** “3 March 2026”. A date without a time of day is that day everywhere. */
export function PlainDay({ date, locale = "en", timeZone = "UTC" }: PlainDayProps) {
  const zone = date.getTime() % dayMs === 0 ? "UTC" : timeZone;
  const words = new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: zone }).format(date);
  return <time dateTime={date.toISOString().slice(0, 10)}>{words}</time>;
}
