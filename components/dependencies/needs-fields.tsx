"use client";

import { use, useEffect, useEffectEvent, useMemo, useRef } from "react";
import { Choice } from "@/components/ui/choice";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { FormContext } from "@/components/ui/form-context";
import { TextArea } from "@/components/ui/text-area";
import type { FoundMatches } from "@/lib/dependencies/queries/match-found";
import { ArrivalLine } from "./arrival-line";
import type { Arrived } from "./arrival-words";
import { longestTyped } from "./arrived-files";
import { DropPlace } from "./drop-place";
import { FoundSources } from "./found-sources";
import { foundIn } from "./found-state";
import { hasLists, type NeedsState, needsField, typedListName } from "./needs-state";
import { ReadListView } from "./read-list-view";
import { ReadResults } from "./read-results";
import { type FindApplications, SourceFields } from "./source-fields";
import { useArrivals } from "./use-arrivals";
import { type FindMatches, useMatches } from "./use-matches";
import { useReading } from "./use-reading";
import { type LoadStored, useStored } from "./use-stored";

const withoutListsOptions = [
  { value: "nothing", label: "It needs nothing", line: "No packages, no libraries, no add-ins" },
  { value: "unsaid", label: "I'll say later", line: "Counts as unknown until then" },
] as const;

type NeedsFieldsProps = {
  initial: NeedsState;
  findApplications: FindApplications;
  findMatches: FindMatches;
  /** Where lists were sent earlier. */
  loadStored?: LoadStored;
  /** After every change, for drafts. */
  onState?: (state: NeedsState) => void;
  /** After a file was read or found unreadable. */
  onArrived?: (file: Arrived) => void;
};

/** What it needs, as the one form field `needs`: empty while a file is still being read. */
export function NeedsFields({
  initial,
  findApplications,
  findMatches,
  loadStored,
  onState,
  onArrived,
}: NeedsFieldsProps) {
  const { state, dispatch, reading, isReading, readFiles, readText, cancel, ...told } = useReading(initial);
  const { arrived, dismissArrived } = told;
  const place = useRef<HTMLDivElement>(null);
  const results = useRef<HTMLDivElement>(null);
  const isHovering = useArrivals({ onFiles: readFiles, onText: readText });
  const sentence = useNeedsError();
  const field = useMemo(() => needsField(state), [state]);
  const sources = useMemo(() => foundIn(state.lists), [state.lists]);
  const matches = useMatches(sources, findMatches);
  const takeMatches = useEffectEvent((found: FoundMatches) =>
    dispatch({ kind: "found-matched", sources, matches: found }),
  );
  useStored(state.lists, dispatch, loadStored);
  const tell = useEffectEvent((next: NeedsState) => {
    if (next !== initial) onState?.(next);
  });

  const tellArrived = useEffectEvent((files: readonly Arrived[]) => {
    const last = files.at(-1);
    if (last) onArrived?.(last);
  });

  useEffect(() => tell(state), [state]);
  useEffect(() => tellArrived(arrived), [arrived]);
  useEffect(() => takeMatches(matches), [matches]);

  return (
    <div className="flex flex-col gap-6">
      <input type="hidden" name="needs" value={isReading ? "" : field} />
      <div ref={place} className="flex flex-col gap-6">
        <DropPlace isHovering={isHovering} reading={reading} onFiles={readFiles} onCancel={cancel} />
        <ReadResults ref={results} state={state} dispatch={dispatch} />
      </div>
      <ArrivalLine {...{ reading, arrived, place, results }} onDismiss={dismissArrived} />
      <TextArea
        label="Or list the packages by hand"
        isOptional
        help="One a line or with commas: requests 2.31.0, npm: lodash 4.17.21, cran: readxl 1.4.3 for R"
        rows={2}
        error={sentence}
        value={state.typed}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => dispatch({ kind: "typed", text: event.currentTarget.value })}
        onPaste={(event) => {
          const text = event.clipboardData.getData("text/plain");
          if (text.length <= longestTyped) return;
          event.preventDefault();
          readText(text);
        }}
      />
      {state.lists
        .filter(({ name }) => name === typedListName)
        .map((list) => (
          <ReadListView key={list.name} list={list} dispatch={dispatch} />
        ))}
      {hasLists(state) ? null : (
        <ChoiceGroup label="No list at hand?" name="withoutLists" layout="grid">
          {withoutListsOptions.map((option) => (
            <Choice
              key={option.value}
              option={option}
              input={{
                type: "radio",
                name: "withoutLists",
                // It is sent as part of `needs`, so it belongs to no form.
                form: "none",
                checked: state.withoutLists === option.value,
                onChange: () => dispatch({ kind: "answered", withoutLists: option.value }),
              }}
            />
          ))}
        </ChoiceGroup>
      )}
      <FoundSources state={state} sources={sources} matches={matches} dispatch={dispatch} />
      <SourceFields state={state} dispatch={dispatch} findApplications={findApplications} />
    </div>
  );
}

/** The first sentence about any part of the needs. */
function useNeedsError() {
  const { errors } = use(FormContext);
  return Object.entries(errors).find(([name]) => name === "needs" || name.startsWith("needs."))?.[1];
}
