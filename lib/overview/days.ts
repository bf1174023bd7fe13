import { dayIn } from "@/lib/foundation/zoned-time";

type Wall = { now: Date; locale: string; timeZone: string };

export type Day<T> = { day: string; name: string; items: T[] };

/** Things by the day on which they happened where the person is, in the order given: “Today”, “Yesterday”, “Monday 23 November”. */
export function groupByDay<T>(items: readonly T[], at: (item: T) => Date, wall: Wall): Day<T>[] {
  const days: Day<T>[] = [];
  for (const item of items) {
    const day = dayIn(at(item), wall.timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, name: nameOf(day, at(item), wall), items: [item] });
  }
  return days;
}

function nameOf(day: string, instant: Date, { now, locale, timeZone }: Wall) {
  if (day === dayIn(now, timeZone)) return "Today";
  const yesterday = new Date(Date.parse(`${dayIn(now, timeZone)}T00:00:00Z`) - 86_400_000);
  if (day === yesterday.toISOString().slice(0, 10)) return "Yesterday";
  const isThisYear = day.slice(0, 4) === dayIn(now, timeZone).slice(0, 4);
  const options = { weekday: "long", day: "numeric", month: "long", timeZone } as const;
  return instant.toLocaleDateString(locale, isThisYear ? options : { ...options, year: "numeric" });
}
