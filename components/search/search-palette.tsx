"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { SearchAction } from "./search-door";
import { useSearch } from "./use-search";

type SearchPaletteProps = { search: SearchAction; onClose: () => void };

/** A combobox over everything: arrows choose, Enter opens, Escape leaves. Results are links, to be opened in a tab of their own too. */
export function SearchPalette({ search, onClose }: SearchPaletteProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(-1);
  const { groups, isWaiting, problem, again } = useSearch(search, text);
  const router = useRouter();
  const id = useId();
  const hits = groups.flatMap((group) => group.hits);
  const optionId = (at: number) => `${id}-option-${at}`;
  const everything = `/search?q=${encodeURIComponent(text.trim())}`;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);

  function open(address: string) {
    onClose();
    router.push(address);
  }

  function answerKey(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    const last = hits.length - 1;
    const moves: Record<string, number> = {
      ArrowDown: chosen >= last ? 0 : chosen + 1,
      ArrowUp: chosen <= 0 ? last : chosen - 1,
      ...(chosen >= 0 ? { Home: 0, End: last } : {}),
    };
    const next = moves[event.key];
    if (next !== undefined && hits.length > 0) {
      event.preventDefault();
      setChosen(next);
      document.getElementById(optionId(next))?.scrollIntoView({ block: "nearest" });
    }
    if (event.key === "Enter") {
      event.preventDefault();
      open(hits[chosen]?.address ?? everything);
    }
  }

  let at = -1;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes it by itself; the click is on the dimmed ground
    <dialog
      ref={dialog}
      aria-label="Search everything"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === event.currentTarget) event.currentTarget.close();
      }}
      className="panel mx-auto mt-[10dvh] w-[min(40rem,calc(100vw-2rem))] overflow-hidden p-0 backdrop:bg-(--veil)"
    >
      <div className="border-b border-line p-3">
        <input
          type="search"
          role="combobox"
          aria-label="Search everything"
          aria-expanded={hits.length > 0}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen >= 0 ? optionId(chosen) : undefined}
          aria-autocomplete="list"
          autoComplete="off"
          autoFocus
          className="control text-base"
          placeholder="Applications, people, packages, products, data sources"
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setChosen(-1);
          }}
          onKeyDown={answerKey}
        />
      </div>
      <div id={`${id}-list`} role="listbox" aria-label="Results" className="max-h-[60dvh] overflow-y-auto">
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: options of a list box are grouped by role
          <div key={group.name} role="group" aria-label={group.name} className="py-2">
            <p aria-hidden="true" className="px-4 py-1 text-[0.8125rem] font-semibold text-ink-soft">
              {group.name}
            </p>
            {group.hits.map((hit) => {
              at++;
              const place = at;
              return (
                <Link
                  key={`${hit.kind} ${hit.key}`}
                  id={optionId(place)}
                  role="option"
                  aria-selected={place === chosen}
                  tabIndex={-1}
                  href={hit.address}
                  prefetch={false}
                  onClick={(event) => {
                    if (!event.metaKey && !event.ctrlKey && !event.shiftKey) onClose();
                  }}
                  onPointerMove={() => setChosen(place)}
                  className="block px-4 py-1.5 aria-selected:bg-act-soft aria-selected:text-act"
                >
                  <span className="block truncate font-medium">{hit.title}</span>
                  <span className="block truncate text-[0.8125rem] text-ink-soft">{hit.line}</span>
                </Link>
              );
            })}
          </div>
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2 text-[0.8125rem] text-ink-soft">
        <p role="status">{problem ?? tellResults(text, hits.length, isWaiting)}</p>
        {problem ? (
          <button type="button" className="font-medium text-act hover:underline" onClick={again}>
            Try again
          </button>
        ) : text.trim() ? (
          <Link
            href={everything}
            prefetch={false}
            onClick={onClose}
            className="font-medium text-act hover:underline"
          >
            See all results
          </Link>
        ) : null}
      </div>
    </dialog>
  );
}

function tellResults(text: string, count: number, isWaiting: boolean) {
  if (isWaiting && count === 0) return "Looking …";
  if (!text.trim()) return count === 0 ? "Type what you are looking for." : "Arrows choose, Enter opens.";
  if (count === 0) return "Nothing was found. Fewer letters find more.";
  return count === 1 ? "One result" : `${count} results`;
}
