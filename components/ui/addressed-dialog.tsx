"use client";

import { useSearchParams } from "next/navigation";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonSize, type ButtonVariant, buttonLook } from "./button-look";
import { Dialog } from "./dialog";

/** Opens a dialog of this page without asking the server: `query` is `do=<name>` with what the dialog needs to know. */
export function openDialog(query: string) {
  window.history.pushState(null, "", `?${merged(query)}`);
}

function merged(query: string) {
  const address = new URLSearchParams(window.location.search);
  for (const [name, value] of new URLSearchParams(query)) address.set(name, value);
  return address;
}

function closeDialog(forgets: readonly string[]) {
  const address = new URLSearchParams(window.location.search);
  for (const name of ["do", ...forgets]) address.delete(name);
  const query = address.size > 0 ? `?${address}` : "";
  window.history.replaceState(null, "", `${window.location.pathname}${query}`);
}

type AddressedDialogProps = Omit<ComponentProps<typeof Dialog>, "open" | "onOpenChange" | "trigger"> & {
  name: string;
  /** Other names in the address that belong to this dialog. */
  forgets?: readonly string[];
};

/** A dialog that is open while the address says `do=<name>`, so that other pages can lead to it. */
export function AddressedDialog({ name, forgets = [], ...dialog }: AddressedDialogProps) {
  const isOpen = useSearchParams().get("do") === name;
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(open) => {
        if (!open) closeDialog(forgets);
      }}
      {...dialog}
    />
  );
}

type DialogLinkProps = {
  query: string;
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  className?: string;
};

export function DialogLink({ query, children, variant, size, className }: DialogLinkProps) {
  return (
    <a
      href={`?${query}`}
      className={className ?? buttonLook(variant, size)}
      aria-haspopup="dialog"
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey) return;
        event.preventDefault();
        openDialog(query);
      }}
    >
      {children}
    </a>
  );
}
