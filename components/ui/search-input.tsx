"use client";

import clsx from "clsx";
import { Search } from "lucide-react";
import { type ComponentProps, useEffect, useRef } from "react";

type SearchInputProps = Omit<ComponentProps<"input">, "type" | "onChange"> & {
  label: string;
  /** Called once the person pauses, and at once on Enter. */
  onSearch?: (text: string) => void;
  delayMs?: number;
  /** A key that brings the focus here from anywhere on the page, such as "/". */
  shortcut?: string;
};

export function SearchInput({
  label,
  onSearch,
  delayMs = 250,
  shortcut,
  className,
  ...rest
}: SearchInputProps) {
  const input = useRef<HTMLInputElement>(null);
  const waiting = useRef<number>(undefined);

  useEffect(() => {
    if (!shortcut) return;
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      if (event.key !== shortcut || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      input.current?.focus();
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, [shortcut]);

  useEffect(() => () => window.clearTimeout(waiting.current), []);

  return (
    <span className={clsx("relative inline-flex min-w-0 items-center", className ?? "w-60")}>
      <Search aria-hidden="true" className="pointer-events-none absolute start-2.5 size-4 text-ink-faint" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        className={clsx("control ps-8.5", shortcut && "sm:pe-9")}
        onChange={(event) => {
          const text = event.currentTarget.value;
          window.clearTimeout(waiting.current);
          waiting.current = window.setTimeout(() => onSearch?.(text), delayMs);
        }}
        onKeyDown={(event) => {
          if (event.key !== "Enter" || !onSearch) return;
          window.clearTimeout(waiting.current);
          onSearch(event.currentTarget.value);
        }}
        {...rest}
      />
      {shortcut ? (
        <span
          aria-hidden="true"
          className="pointer-events-none absolute end-2 rounded border border-line px-1.5 text-xs text-ink-faint max-sm:hidden"
        >
          {shortcut}
        </span>
      ) : null}
    </span>
  );
}
