"use client";

import clsx from "clsx";
import { X } from "lucide-react";
import { useId, useState } from "react";

export type FilterOption = { value: string; label: string; count?: number };

type FilterChipProps = {
  label: string;
  options: readonly FilterOption[];
  selected: readonly string[];
  onChange: (selected: string[]) => void;
  locale: string;
};

const manyOptions = 8;

/** Dashed while it lets everything through; filled, with its answers, while it filters. */
export function FilterChip({ label, options, selected, onChange, locale }: FilterChipProps) {
  const id = useId();
  const [search, setSearch] = useState("");
  const isActive = selected.length > 0;
  const chosen = options.filter((option) => selected.includes(option.value));
  const shown = options.filter((option) => option.label.toLowerCase().includes(search.trim().toLowerCase()));

  return (
    <span
      className={clsx(
        "inline-flex max-w-full rounded-lg border font-medium",
        isActive
          ? "border-act bg-act-soft text-act"
          : "border-dashed border-edge text-ink-soft hover:bg-surface",
      )}
    >
      <button
        type="button"
        popoverTarget={id}
        className="min-h-8 truncate rounded-lg px-2.5 pointer-coarse:min-h-10"
      >
        {isActive ? `${label}: ${summary(chosen)}` : label}
      </button>
      {isActive ? (
        <button
          type="button"
          className="grid w-7 place-items-center rounded-lg pe-1"
          aria-label={`Clear the filter “${label}”`}
          onClick={() => onChange([])}
        >
          <X aria-hidden="true" className="size-3.5" />
        </button>
      ) : null}
      <div id={id} popover="auto" className="dropdown panel w-72 p-2 font-normal">
        {options.length > manyOptions ? (
          <input
            type="search"
            className="control mb-2"
            placeholder={`Find in ${label.toLowerCase()}`}
            aria-label={`Find in ${label}`}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
          />
        ) : null}
        <fieldset>
          <legend className="sr-only">{label}</legend>
          {shown.map((option) => (
            <label
              key={option.value}
              className="flex min-h-8 items-center gap-2.5 rounded-md px-2 py-1 hover:bg-act-soft pointer-coarse:min-h-11"
            >
              <input
                type="checkbox"
                className="size-4 accent-act"
                checked={selected.includes(option.value)}
                onChange={() => onChange(toggled(selected, option.value))}
              />
              <span className="min-w-0 flex-1 break-words">{option.label}</span>
              {option.count === undefined ? null : (
                <span className="text-ink-faint">{option.count.toLocaleString(locale)}</span>
              )}
            </label>
          ))}
          {shown.length === 0 ? <p className="px-2 py-1.5 text-ink-soft">Nothing is called that.</p> : null}
        </fieldset>
      </div>
    </span>
  );
}

function summary(chosen: readonly FilterOption[]) {
  const named = chosen.slice(0, 2).map((option) => option.label);
  const rest = chosen.length - named.length;
  return [...named, ...(rest > 0 ? [`+${rest}`] : [])].join(", ");
}

function toggled(selected: readonly string[], value: string) {
  return selected.includes(value) ? selected.filter((other) => other !== value) : [...selected, value];
}
