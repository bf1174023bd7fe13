"use client";

import { Search } from "lucide-react";
import Link from "next/link";
import { lazy, Suspense, useEffect, useState } from "react";
import type { HitGroup } from "@/lib/overview/queries/search-everything";

const loadPalette = () => import("./search-palette");
const SearchPalette = lazy(() => loadPalette().then((module) => ({ default: module.SearchPalette })));

export type SearchAction = (text: string) => Promise<HitGroup[]>;

/** The way to the one search: a link that works by itself, and with a script a palette on this page. `/` and Ctrl K open it. */
export function SearchDoor({ search }: { search: SearchAction }) {
  const [isOpen, setOpen] = useState(false);

  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const isTyping =
        event.target instanceof Element && event.target.closest("input, textarea, select, [contenteditable]");
      const isCommand = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k";
      // A list of its own takes the stroke for its own search.
      const isSlash =
        event.key === "/" &&
        !isTyping &&
        !event.ctrlKey &&
        !event.metaKey &&
        !event.altKey &&
        !document.querySelector("main input[type=search]");
      if (!isCommand && !isSlash) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);

  return (
    <>
      <Link
        href="/search"
        prefetch={false}
        aria-keyshortcuts="/ Control+K Meta+K"
        onPointerEnter={loadPalette}
        onFocus={loadPalette}
        onClick={(event) => {
          if (event.metaKey || event.ctrlKey || event.shiftKey) return;
          event.preventDefault();
          setOpen(true);
        }}
        className="inline-flex min-h-9 items-center gap-2 rounded-lg border border-edge bg-raised px-2.5 text-ink-soft hover:border-ink-soft sm:w-60 pointer-coarse:min-h-11"
      >
        <Search aria-hidden="true" className="size-4 shrink-0" />
        <span className="flex-1 max-sm:sr-only">Search everything</span>
        <span
          aria-hidden="true"
          className="rounded border border-line px-1.5 text-xs text-ink-faint max-sm:hidden"
        >
          /
        </span>
      </Link>
      {isOpen ? (
        <Suspense fallback={null}>
          <SearchPalette search={search} onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
