import { relativeWords } from "./relative-words";

type RelativeTimeProps = { date: Date; now: Date; locale?: string; timeZone?: string; className?: string };

/** Relative words, the exact date on hover and in the markup. */
export function RelativeTime({ date, now, locale = "en", timeZone = "UTC", className }: RelativeTimeProps) {
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "short", timeZone }).format(
    date,
  );
  return (
    <time dateTime={date.toISOString()} title={exact} className={className}>
      {relativeWords(date, now, locale)}
    </time>
  );
}
