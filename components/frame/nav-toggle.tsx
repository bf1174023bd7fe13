"use client";

import { PanelLeftClose, PanelLeftOpen } from "lucide-react";
import { useState } from "react";
import { type NavState, navCookie } from "./nav-state";

const yearSeconds = 31_536_000;

export function NavToggle({ state }: { state: NavState }) {
  const [current, setCurrent] = useState(state);
  const isOpen = current === "open";
  const Icon = isOpen ? PanelLeftClose : PanelLeftOpen;

  function toggle() {
    const next = isOpen ? "collapsed" : "open";
    setCurrent(next);
    document.documentElement.dataset.nav = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve
    document.cookie = `${navCookie}=${next}; path=/; max-age=${yearSeconds}; samesite=lax`;
  }

  return (
    <button
      type="button"
      aria-expanded={isOpen}
      aria-label={isOpen ? "Make the menu narrow" : "Make the menu wide"}
      className="grid size-8 place-items-center rounded-lg text-ink-soft hover:bg-line-soft hover:text-ink"
      onClick={toggle}
    >
      <Icon aria-hidden="true" className="size-4.5" />
    </button>
  );
}
