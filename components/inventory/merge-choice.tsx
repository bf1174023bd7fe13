import Link from "next/link";
import { Button } from "@/components/ui/button";

type MergeChoiceProps = {
  home: string;
  words: string;
  candidates: readonly { reference: string; title: string; headline: string; ownerName: string }[];
};

/** The first step: which application is the one that stays. */
export function MergeChoice({ home, words, candidates }: MergeChoiceProps) {
  return (
    <div className="flex max-w-2xl flex-col gap-6">
      <form className="flex flex-wrap items-end gap-2" action={`${home}/merge`}>
        <div className="flex min-w-0 flex-1 basis-60 flex-col gap-1.5">
          <label htmlFor="merge-words" className="font-medium">
            Find the one that stays
          </label>
          <input
            id="merge-words"
            type="search"
            name="q"
            className="control"
            defaultValue={words}
            maxLength={100}
            placeholder="Its title, or a reference such as APP-00042"
          />
        </div>
        <Button type="submit">Search</Button>
      </form>
      <section aria-labelledby="merge-candidates">
        <h2 id="merge-candidates" className="mb-2 text-base font-semibold">
          {headingOf(words, candidates.length)}
        </h2>
        {candidates.length === 0 ? (
          <p className="max-w-prose text-ink-soft">
            {words
              ? "Try another word of its title, or its reference. What is retired cannot be merged into."
              : "Search for the other one above: its title may be quite different."}
          </p>
        ) : null}
        <ul className="divide-y divide-line">
          {candidates.map(({ reference, title, headline, ownerName }) => (
            <li key={reference} className="py-3">
              <Link
                href={`${home}/merge?into=${reference}`}
                className="font-serif text-base font-semibold break-words text-act underline"
              >
                {title}
              </Link>
              <p className="break-words text-ink-soft">{headline}</p>
              <p className="text-[0.8125rem] text-ink-soft">
                {reference}, owned by {ownerName}
              </p>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function headingOf(words: string, count: number) {
  if (words) return count === 0 ? `Nothing in use is called “${words}”` : `Called “${words}”`;
  return count === 0 ? "Nothing looks like it" : "These look like it";
}
