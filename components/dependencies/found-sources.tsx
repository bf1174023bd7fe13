"use client";

import { type ActionDispatch, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import type { LinkReason } from "@/lib/dependencies/link-proposals";
import type { FoundMatches } from "@/lib/dependencies/queries/match-found";
import { sourceKindWords } from "@/lib/dependencies/source-kinds";
import { type FoundInFile, isTicked, nameOf } from "./found-state";
import type { NeedsChange, NeedsState } from "./needs-state";

type FoundSourcesProps = {
  state: NeedsState;
  sources: readonly FoundInFile[];
  matches: FoundMatches;
  dispatch: ActionDispatch<[NeedsChange]>;
};

/** Where the files say that data comes from: nothing of it is stored unless it stays ticked. */
export function FoundSources({ state, sources, matches, dispatch }: FoundSourcesProps) {
  const heading = useId();
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3 border-t border-line pt-3">
      <h3 id={heading} className="font-semibold">
        Found in its files
      </h3>
      <Links {...{ state, sources, matches, dispatch }} />
      <p className="text-[0.8125rem] text-ink-soft">
        Data sources it seems to read from. Untick what is none, and call each what people call it.
      </p>
      <ul className="flex flex-col divide-y divide-line-soft">
        {sources.map((source) => (
          <FoundSource
            key={source.key}
            {...{ state, source, dispatch }}
            known={matches.sources[source.key]}
          />
        ))}
      </ul>
    </section>
  );
}

type FoundSourceProps = {
  state: NeedsState;
  source: FoundInFile;
  known: { name: string } | undefined;
  dispatch: ActionDispatch<[NeedsChange]>;
};

function FoundSource({ state, source, known, dispatch }: FoundSourceProps) {
  const { key, kind, place, foundIn } = source;
  const ticked = !state.noDataSources && isTicked(source, state.found);
  const name = known?.name ?? nameOf(source, state.found);
  return (
    <li className="grid items-start gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_minmax(0,16rem)]">
      <Checkbox
        label={<span className="wrap-anywhere">{name}</span>}
        help={
          <span className="wrap-anywhere">
            {[sourceKindWords[kind], place, `in ${foundIn}`].filter(Boolean).join(" · ")}
            {known ? (
              <span className="block text-ink">Known here already: it is linked to that one.</span>
            ) : null}
          </span>
        }
        checked={ticked}
        onChange={(event) => dispatch({ kind: "found-chosen", key, isTicked: event.currentTarget.checked })}
      />
      {known || !ticked ? null : (
        <input
          className="control"
          aria-label={`What people call ${source.name}`}
          maxLength={160}
          autoComplete="off"
          value={state.found[key]?.name ?? source.name}
          onChange={(event) => dispatch({ kind: "found-named", key, name: event.currentTarget.value })}
        />
      )}
    </li>
  );
}

const reasonWords: Record<LinkReason, string> = {
  place: "It lives exactly there.",
  file: "It lives in a file of that name.",
  title: "It is called like that file.",
};

/** Applications that may be what a file reads from; a tick makes the link. */
function Links({ state, sources, matches, dispatch }: FoundSourcesProps) {
  if (matches.links.length === 0) return null;
  const byKey = new Map(sources.map((source) => [source.key, source]));
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-1 text-[0.8125rem] text-ink-soft">
        These look like applications that are registered here. Tick those that it reads from.
      </legend>
      {matches.links.map(({ reference, title, key, because }) => {
        const source = byKey.get(key);
        if (!source) return null;
        return (
          <Checkbox
            key={reference}
            label={`Reads from ${title}`}
            help={
              <span className="wrap-anywhere">
                {source.place} · {reasonWords[because]}
              </span>
            }
            checked={state.reads.some((read) => read.reference === reference)}
            onChange={(event) =>
              dispatch(
                event.currentTarget.checked
                  ? { kind: "linked", application: { reference, title, foundIn: source.foundIn } }
                  : { kind: "unlinked", reference },
              )
            }
          />
        );
      })}
    </fieldset>
  );
}
