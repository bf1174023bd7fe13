import type { ReadingPlace } from "@/lib/dependencies/fact-lines";
import { causesShown, groupWarnings, type WarningGroup } from "./list-words";

const mostShown = 20;

type FoundWarningsProps = {
  warnings: readonly { line: number | null; message: string; cause: string }[];
  place?: ReadingPlace;
  locale?: string;
};

/** What could not be taken as a package, by cause and line: nothing is dropped silently. */
export function FoundWarnings({ warnings, place = "form", locale = "en" }: FoundWarningsProps) {
  if (warnings.length === 0) return null;
  const groups = groupWarnings(warnings, place);
  const others = groups.slice(causesShown);
  return (
    <details className="text-[0.8125rem]" open={warnings.length <= 3}>
      <summary className="w-fit py-1 font-medium text-moderate">
        {warnings.length === 1
          ? "1 line to look at"
          : `${warnings.length.toLocaleString(locale)} lines to look at`}
      </summary>
      <div className="flex flex-col gap-3 ps-4 pt-1">
        {groups.slice(0, causesShown).map((group) => (
          <Group key={group.cause} group={group} locale={locale} />
        ))}
        {others.length > 0 ? (
          <details>
            <summary className="w-fit py-1 font-medium text-ink-soft">
              {others.length === 1 ? "One more kind" : `${others.length} more kinds`}, good to know
            </summary>
            <div className="flex flex-col gap-3 ps-4 pt-1">
              {others.map((group) => (
                <Group key={group.cause} group={group} locale={locale} />
              ))}
            </div>
          </details>
        ) : null}
      </div>
    </details>
  );
}

function Group({ group: { words, next, warnings }, locale }: { group: WarningGroup; locale: string }) {
  return (
    <div>
      <p className="font-medium">
        {words} <span className="font-normal text-ink-soft">({warnings.length.toLocaleString(locale)})</span>
      </p>
      {next ? <p className="text-ink-soft">{next}</p> : null}
      <ul className="flex list-disc flex-col gap-0.5 ps-4 text-ink-soft">
        {warnings.slice(0, mostShown).map(({ line, message }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the warnings of one reading never move
          <li key={index} className="wrap-anywhere">
            {line === null ? null : <span className="font-medium">Line {line}: </span>}
            {message}
          </li>
        ))}
        {warnings.length > mostShown ? (
          <li>and {(warnings.length - mostShown).toLocaleString(locale)} more of this kind</li>
        ) : null}
      </ul>
    </div>
  );
}
