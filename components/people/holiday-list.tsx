import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import type { FormState } from "@/lib/foundation/form-outcome";

type HolidayListProps = {
  year: number;
  holidays: readonly { day: string; name: string }[];
  locale: string;
  remove: (day: string) => Promise<FormState>;
  putBack: (day: string, name: string) => Promise<FormState>;
};

export function HolidayList({ year, holidays, locale, remove, putBack }: HolidayListProps) {
  const format = new Intl.DateTimeFormat(locale, {
    weekday: "short",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  });
  return (
    <div className="max-w-2xl">
      <nav aria-label="Years" className="mb-4 flex gap-2">
        <ButtonLink size="small" href={`/settings/holidays?year=${year - 1}`}>
          {year - 1}
        </ButtonLink>
        <ButtonLink size="small" href={`/settings/holidays?year=${year + 1}`}>
          {year + 1}
        </ButtonLink>
      </nav>
      {holidays.length === 0 ? (
        <p className="border-y border-line py-6 text-ink-soft">
          No day of {year} is a holiday yet, so deadlines run through all of them. The usual ones of your
          country take one click below.
        </p>
      ) : (
        <ul className="divide-y divide-line border-y border-line">
          {holidays.map(({ day, name }) => (
            <li key={day} className="flex flex-wrap items-center justify-between gap-3 py-2">
              <span>
                <span className="font-medium">{name}</span>{" "}
                <time dateTime={day} className="text-ink-soft">
                  {format.format(new Date(`${day}T00:00:00Z`))}
                </time>
              </span>
              <DeedButton
                size="small"
                variant="quiet"
                action={remove.bind(null, day)}
                done={`${name} is no holiday any more.`}
                undo={{ action: putBack.bind(null, day, name), done: `${name} is a holiday again.` }}
              >
                Remove<span className="sr-only"> {name}</span>
              </DeedButton>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
