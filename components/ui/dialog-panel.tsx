"use client";

import { AlertDialog } from "@base-ui/react/alert-dialog";
import { Dialog } from "@base-ui/react/dialog";
import clsx from "clsx";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { buttonLook } from "./button-look";

type DialogPanelProps = {
  kind: "dialog" | "alert";
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  description?: ReactNode;
  size?: "medium" | "large";
  children: ReactNode;
};

export function DialogPanel({
  kind,
  open,
  onOpenChange,
  title,
  description,
  size = "medium",
  children,
}: DialogPanelProps) {
  const Part = kind === "alert" ? AlertDialog : Dialog;
  return (
    <Part.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Part.Portal>
        <Part.Backdrop className="fixed inset-0 z-40 bg-(--veil) transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Part.Viewport className="fixed inset-0 z-40 grid place-items-center overflow-y-auto p-4">
          <Part.Popup
            className={clsx(
              "panel w-full p-6 outline-none transition-[opacity,scale] duration-150 data-ending-style:scale-98 data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0",
              size === "large" ? "max-w-3xl" : "max-w-lg",
            )}
          >
            <div className="flex items-start gap-4">
              <Part.Title className="min-w-0 flex-1 text-lg leading-snug font-semibold">{title}</Part.Title>
              {kind === "dialog" ? (
                <Part.Close aria-label="Close" className={buttonLook("quiet", "small", "-me-2 -mt-1 px-1.5")}>
                  <X aria-hidden="true" className="size-4" />
                </Part.Close>
              ) : null}
            </div>
            {description ? (
              <Part.Description className="mt-1 text-ink-soft">{description}</Part.Description>
            ) : null}
            <div className="mt-4 flex flex-col gap-5">{children}</div>
          </Part.Popup>
        </Part.Viewport>
      </Part.Portal>
    </Part.Root>
  );
}
