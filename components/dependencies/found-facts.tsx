import { TonedText } from "@/components/ui/badge";
import { type FactLine, factLines, type ReadingPlace } from "@/lib/dependencies/fact-lines";
import type { FileFacts } from "@/lib/dependencies/facts";

const namesShown = 8;

type FoundFactsProps = { name: string; facts: FileFacts; place?: ReadingPlace; locale?: string };

/** What a workbook or low-code package says of itself: each with what it means and the next safer step. */
export function FoundFacts({ name, facts, place = "form", locale = "en" }: FoundFactsProps) {
  const lines = factLines(facts, place, locale);
  return (
    <section aria-label={`What was found in ${name}`} className="mt-2 flex flex-col gap-1">
      <h4 className="font-medium">What was found in this file</h4>
      {lines.length === 0 ? (
        <p className="text-[0.8125rem] text-ink-soft">
          Nothing that reaches outside, hides something or is broken.
        </p>
      ) : (
        <ul className="flex flex-col divide-y divide-line-soft">
          {lines.map((line) => (
            <FoundFact key={line.what} line={line} locale={locale} />
          ))}
        </ul>
      )}
      <Authorship facts={facts} />
    </section>
  );
}

type FoundFactProps = { line: FactLine; locale: string };

function FoundFact({ line: { what, means, next, isCaution, details }, locale }: FoundFactProps) {
  const rest = details.slice(namesShown);
  return (
    <li className="py-2 text-[0.8125rem]">
      <p className="text-sm font-medium">
        {what}
        {isCaution ? (
          <TonedText tone="caution" className="ms-2 text-xs font-semibold">
            to look at
          </TonedText>
        ) : null}
      </p>
      <Names names={details.slice(0, namesShown)} />
      {rest.length > 0 ? (
        <details>
          <summary className="w-fit py-1 text-act">and {rest.length.toLocaleString(locale)} more</summary>
          <Names names={rest} />
        </details>
      ) : null}
      <p className="max-w-prose text-ink-soft">
        {means}
        {next ? (
          <>
            {" "}
            <span className="text-ink">{next}</span>
          </>
        ) : null}
      </p>
    </li>
  );
}

function Names({ names }: { names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <ul className="flex flex-col py-0.5">
      {names.map((name) => (
        <li key={name} className="wrap-anywhere text-ink-soft">
          {name}
        </li>
      ))}
    </ul>
  );
}

function Authorship({ facts: { lastAuthor, changedAt } }: { facts: FileFacts }) {
  const day = changedAt && /^\d{4}-\d{2}-\d{2}/.exec(changedAt)?.[0];
  if (!lastAuthor && !day) return null;
  return (
    <p className="text-xs text-ink-soft wrap-anywhere">
      The file says: last changed{day ? ` on ${day}` : ""}
      {lastAuthor ? ` by ${lastAuthor}` : ""}.
    </p>
  );
}
