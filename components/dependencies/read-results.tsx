"use client";

import type { ActionDispatch, RefObject } from "react";
import { Button } from "@/components/ui/button";
import { packagesWords } from "./list-words";
import { type NeedsChange, type NeedsState, typedListName } from "./needs-state";
import { ReadListView } from "./read-list-view";
import { UnreadFiles } from "./unread-files";

type ReadResultsProps = {
  ref: RefObject<HTMLDivElement | null>;
  state: NeedsState;
  dispatch: ActionDispatch<[NeedsChange]>;
};

/** What became of every file: not read, sent earlier, or read and not sent yet. */
export function ReadResults({ ref, state, dispatch }: ReadResultsProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: these are no fields of one question
    <div
      ref={ref}
      role="group"
      aria-label="What was read"
      tabIndex={-1}
      className="flex scroll-mt-20 flex-col gap-6 empty:hidden"
    >
      <UnreadFiles files={state.unread} onDismiss={(name) => dispatch({ kind: "unread-dismissed", name })} />
      {state.kept.map(({ name, packages }) => (
        <div key={name} className="flex flex-wrap items-center gap-3 border-t border-line pt-3">
          <h3 className="font-semibold wrap-anywhere">{name}</h3>
          <span className="text-ink-soft">{packagesWords(packages)}, as sent earlier</span>
          <Button
            variant="quiet"
            size="small"
            className="ms-auto"
            onClick={() => dispatch({ kind: "kept-dropped", name })}
          >
            Remove<span className="sr-only"> {name}</span>
          </Button>
        </div>
      ))}
      {state.lists
        .filter(({ name }) => name !== typedListName)
        .map((list) => (
          <ReadListView key={list.name} list={list} dispatch={dispatch} />
        ))}
    </div>
  );
}
