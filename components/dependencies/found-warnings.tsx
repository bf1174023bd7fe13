import type { ReadManifest } from "@/lib/dependencies/manifest";
import { groupWarnings } from "./list-words";

const mostShown = 20;

/** What could not be taken as a package, by cause and line: nothing is dropped silently. */
export function FoundWarnings({ warnings }: { warnings: ReadManifest["warnings"] }) {
  if (warnings.length === 0) return null;
  return (
    <details className="text-[0.8125rem]" open={warnings.length <= 3}>
      <summary className="w-fit py-1 font-medium text-moderate">
        {warnings.length === 1
          ? "1 line to look at"
          : `${warnings.length.toLocaleString("en")} lines to look at`}
      </summary>
      <div className="flex flex-col gap-3 ps-4 pt-1">
        {groupWarnings(warnings).map(({ cause, words, warnings: alike }) => (
          <div key={cause}>
            <p className="font-medium">
              {words} <span className="font-normal text-ink-soft">({alike.length.toLocaleString("en")})</span>
            </p>
            <ul className="flex flex-col gap-0.5 text-ink-soft">
              {alike.slice(0, mostShown).map(({ line, message }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the warnings of one reading never move
                <li key={index} className="wrap-anywhere">
                  {line === null ? null : <span className="font-medium">Line {line}: </span>}
                  {message}
                </li>
              ))}
              {alike.length > mostShown ? (
                <li>and {(alike.length - mostShown).toLocaleString("en")} more of this kind</li>
              ) : null}
            </ul>
          </div>
        ))}
      </div>
    </details>
  );
}
