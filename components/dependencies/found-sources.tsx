"use client";

import { type ActionDispatch, useId } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import type { LinkReason } from "@/lib/dependencies/link-proposals";
import type { FoundMatches } from "@/lib/dependencies/queries/match-found";
import { readablePlace } from "@/lib/dependencies/readable-place";
import { sourceKindWords } from "@/lib/dependencies/source-kinds";
import { applicationsFor, type FoundAnswer, isLinkedAlready } from "./found-matches";
import { type FoundInFile, isTicked, nameOf } from "./found-state";
import type { NeedsChange, NeedsState } from "./needs-state";

type FoundSourcesProps = {
  state: NeedsState;
  sources: readonly FoundInFile[];
  matches: FoundMatches;
  dispatch: ActionDispatch<[NeedsChange]>;
};

/** Where the files say that data comes from: nothing of it is stored unless it stays chosen. */
export function FoundSources({ state, sources, matches, dispatch }: FoundSourcesProps) {
  const heading = useId();
  const asked = sources.filter((source) => !isLinkedAlready(source, matches, state));
  const linked = sources.length - asked.length;
  if (sources.length === 0) return null;
  const either = asked.filter((source) => applicationsFor(source, matches).length > 0);
  const others = asked.filter((source) => !either.includes(source));
  return (
    <section aria-labelledby={heading} className="flex flex-col gap-3 border-t border-line pt-3">
      <h3 id={heading} className="font-semibold">
        Found in its files
      </h3>
      {linked > 0 ? (
        <p className="text-[0.8125rem] text-ink-soft">
          {linked === 1 ? "One place is linked already." : `${linked} places are linked already.`}
        </p>
      ) : null}
      {either.map((source) => (
        <ApplicationOrSource key={source.key} {...{ state, source, matches, dispatch }} />
      ))}
      {others.length > 0 ? (
        <p className="text-[0.8125rem] text-ink-soft">
          Data sources it seems to read from. Untick what is none, and call each what people call it.
        </p>
      ) : null}
      <ul className="flex flex-col divide-y divide-line empty:hidden">
        {others.map((source) => (
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
            {[sourceKindWords[kind], readablePlace(place), `in ${foundIn}`].filter(Boolean).join(" · ")}
            {known ? (
              <span className="block text-ink">Known here already: it is linked to that one.</span>
            ) : null}
          </span>
        }
        checked={ticked}
        onChange={(event) => dispatch({ kind: "found-chosen", key, isTicked: event.currentTarget.checked })}
      />
      {known || !ticked ? null : <SourceName {...{ state, source, dispatch }} />}
    </li>
  );
}

const reasonWords: Record<LinkReason, string> = {
  place: "It lives exactly there.",
  file: "It lives in a file of that name.",
  title: "It is called like that file.",
};

type ApplicationOrSourceProps = Omit<FoundSourcesProps, "sources"> & { source: FoundInFile };

/** A place that may be an application registered here: one of both, so that nothing is drawn twice. */
function ApplicationOrSource({ state, source, matches, dispatch }: ApplicationOrSourceProps) {
  const { key, place, foundIn } = source;
  const applications = applicationsFor(source, matches);
  const read = state.reads.find((one) => one.key === key);
  const isOwn = !read && !state.noDataSources && isTicked(source, state.found);
  const known = matches.sources[key];
  const group = useId();
  const answer = (value: string, label: string, line: string, isOn: boolean, given: FoundAnswer) => (
    <Choice
      key={value}
      option={{ value, label, line }}
      input={{
        type: "radio",
        name: group,
        // It is sent as part of `needs`, so it belongs to no form.
        form: "none",
        checked: isOn,
        onChange: () => dispatch({ kind: "found-answered", source, answer: given }),
      }}
    />
  );
  return (
    <ChoiceGroup
      label={`What is “${source.name}”?`}
      name={group}
      help={<span className="wrap-anywhere">{[readablePlace(place), `in ${foundIn}`].join(" · ")}</span>}
    >
      {applications.map(({ reference, title, because }) =>
        answer(
          reference,
          `The application “${title}”`,
          `${reasonWords[because]} It is linked to that one.`,
          read?.reference === reference,
          { reference, title },
        ),
      )}
      {answer(
        "source",
        "A data source of its own",
        known ? `Known here already as “${known.name}”.` : sourceKindWords[source.kind],
        isOwn,
        "source",
      )}
      {isOwn && !known ? <SourceName {...{ state, source, dispatch }} /> : null}
      {answer("neither", "Neither", "Nothing of it is kept.", !read && !isOwn, "neither")}
    </ChoiceGroup>
  );
}

function SourceName({ state, source, dispatch }: Omit<FoundSourceProps, "known">) {
  const { key, name } = source;
  return (
    <input
      className="control"
      aria-label={`What people call ${name}`}
      maxLength={160}
      autoComplete="off"
      value={state.found[key]?.name ?? name}
      onChange={(event) => dispatch({ kind: "found-named", key, name: event.currentTarget.value })}
    />
  );
}
