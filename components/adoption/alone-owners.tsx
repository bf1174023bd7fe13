import Link from "next/link";
import { importantWords } from "./important-words";

type AloneOwnersProps = {
  /** Whether the reader may ask somebody to be second owner; others are led to the tool itself. */
  mayName: boolean;
  people: readonly {
    id: string;
    name: string;
    department: string;
    tools: readonly { reference: string; title: string }[];
  }[];
};

const namedTools = 4;

/** People on whose shoulders alone several important tools rest. */
export function AloneOwners({ people, mayName }: AloneOwnersProps) {
  return (
    <section aria-labelledby="alone-owners">
      <h2 id="alone-owners" className="border-b border-line pb-2 text-base font-semibold print:pb-0.5">
        {people.length === 0
          ? "Nobody alone owns several important tools"
          : people.length === 1
            ? "One person alone owns several important tools"
            : `${people.length} people alone own several important tools`}
      </h2>
      <p className="mt-2 text-[0.8125rem] text-ink-soft print:mt-0.5 print:text-[8pt]">{importantWords}</p>
      <ul className="divide-y divide-line print:columns-2 print:divide-y-0 print:[&_li:nth-child(n+9)]:hidden">
        {people.map(({ id, name, department, tools }) => (
          <li key={id} className="py-2.5 print:py-0.5 print:text-[9pt]">
            <p>
              <span className="font-semibold">{name}</span>, {department}: {tools.length} tools
            </p>
            <p className="text-[0.8125rem] text-ink-soft print:text-[8pt]">
              {tools.slice(0, namedTools).map(({ reference, title }, at) => (
                <span key={reference}>
                  {at > 0 ? " · " : null}
                  <Link
                    href={`/applications/${reference}${mayName ? "?do=second-owner" : ""}`}
                    className="rounded underline-offset-3 hover:text-act hover:underline"
                  >
                    {title}
                  </Link>
                </span>
              ))}
              {tools.length > namedTools ? ` · and ${tools.length - namedTools} more` : null}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
