"use client";

import clsx from "clsx";
import Link from "next/link";
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";

type MenuProps = {
  /** The visible words of the button; with `icon` alone, its name for screen readers. */
  label: string;
  icon?: ReactNode;
  isIconOnly?: boolean;
  variant?: ButtonVariant;
  size?: ButtonSize;
  align?: "start" | "end";
  children: ReactNode;
};

const itemLook =
  "flex min-h-8 w-full items-center gap-2.5 rounded-md px-2.5 py-1.5 text-start hover:bg-act-soft focus-visible:bg-act-soft focus-visible:-outline-offset-2 disabled:text-ink-faint pointer-coarse:min-h-11";

/** A list of deeds and places under a button. Arrow keys walk through it, Escape and a click outside close it. */
export function Menu({
  label,
  icon,
  isIconOnly = false,
  variant,
  size,
  align = "start",
  children,
}: MenuProps) {
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);

  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        className={buttonLook(variant, size)}
        aria-label={isIconOnly ? label : undefined}
      >
        {icon}
        {isIconOnly ? null : label}
      </button>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks come from the items inside */}
      <div
        ref={panel}
        id={id}
        popover="auto"
        className={clsx("dropdown panel min-w-48 p-1.5", align === "end" && "dropdown-end")}
        onKeyDown={walk}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest("a, button"))
            panel.current?.hidePopover();
        }}
      >
        {children}
      </div>
    </>
  );
}

export function MenuButton({ className, type = "button", ...rest }: ComponentProps<"button">) {
  return <button type={type} className={clsx(itemLook, className)} {...rest} />;
}

export function MenuLink({ className, ...rest }: ComponentProps<typeof Link>) {
  return <Link className={clsx(itemLook, className)} {...rest} />;
}

/** A file to keep. Not a link of the router, which would fetch it before anybody asks for it. */
export function MenuDownload({ className, ...rest }: ComponentProps<"a">) {
  return <a className={clsx(itemLook, className)} {...rest} />;
}

export function MenuSeparator() {
  return <hr className="my-1.5 border-line" />;
}

function walk(event: KeyboardEvent<HTMLDivElement>) {
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  event.preventDefault();
  const items = [
    ...event.currentTarget.querySelectorAll<HTMLElement>("a, button:not(:disabled), input:not(:disabled)"),
  ];
  const at = items.findIndex((item) => item.matches(":focus"));
  const next = event.key === "ArrowDown" ? at + 1 : Math.max(at, 0) - 1;
  items.at(next % items.length)?.focus();
}
