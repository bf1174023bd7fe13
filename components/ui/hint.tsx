"use client";

import clsx from "clsx";
import { type ReactNode, useId, useRef } from "react";

type HintProps = { trigger: ReactNode; children: ReactNode; className?: string };

/** More about what is shown, on hover, focus or tap; Escape puts it away, and the pointer may rest on it. */
export function Hint({ trigger, children, className }: HintProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const closing = useRef<number>(undefined);

  function show() {
    window.clearTimeout(closing.current);
    if (panel.current?.matches(":popover-open")) return;
    panel.current?.showPopover({ source: button.current ?? undefined });
  }
  function hide() {
    window.clearTimeout(closing.current);
    panel.current?.hidePopover();
  }
  function hideSoon() {
    closing.current = window.setTimeout(hide, 150);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the span only follows the pointer; the button inside answers the keyboard
    <span
      className="relative z-10 inline-flex"
      onPointerEnter={show}
      onPointerLeave={hideSoon}
      onKeyDown={(event) => {
        if (event.key === "Escape") hide();
      }}
    >
      <button
        ref={button}
        type="button"
        className={clsx("cursor-help rounded", className)}
        aria-describedby={id}
        onFocus={show}
        onBlur={hideSoon}
        onClick={show}
      >
        {trigger}
      </button>
      <div
        ref={panel}
        id={id}
        popover="manual"
        className="dropdown panel max-w-72 px-3.5 py-2.5 text-start text-[0.8125rem] font-normal whitespace-normal"
      >
        {children}
      </div>
    </span>
  );
}
