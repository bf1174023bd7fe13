"use client";

import { lazy, type ReactNode, Suspense, useState, useTransition } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-look";

const loadPanel = () => import("./dialog-panel");
const DialogPanel = lazy(() => loadPanel().then((module) => ({ default: module.DialogPanel })));

type ConfirmDialogProps = {
  /** The question. */
  title: string;
  /** What happens, and what is kept. */
  description: ReactNode;
  trigger: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  /** The deed, as on the button. */
  confirmLabel: string;
  cancelLabel?: string;
  tone?: "primary" | "danger";
  /** May be a bound server action. The dialog stays until it is done. */
  onConfirm: () => unknown;
  children?: ReactNode;
};

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { title, description, trigger, triggerVariant, triggerSize, children } = props;
  const [isOpen, setOpen] = useState(false);
  const [wasWanted, setWanted] = useState(false);
  const [isPending, startTransition] = useTransition();

  function confirm() {
    startTransition(async () => {
      await props.onConfirm();
      setOpen(false);
    });
  }

  return (
    <>
      <Button
        variant={triggerVariant}
        size={triggerSize}
        aria-haspopup="dialog"
        onPointerEnter={loadPanel}
        onFocus={loadPanel}
        onClick={() => {
          setWanted(true);
          setOpen(true);
        }}
      >
        {trigger}
      </Button>
      {wasWanted ? (
        <Suspense fallback={null}>
          <DialogPanel
            kind="alert"
            open={isOpen}
            onOpenChange={setOpen}
            title={title}
            description={description}
          >
            {children}
            <div className="flex flex-wrap justify-end gap-2 pt-2">
              <Button onClick={() => setOpen(false)}>{props.cancelLabel ?? "Keep it as it is"}</Button>
              <Button
                variant={props.tone ?? "primary"}
                disabled={isPending}
                aria-busy={isPending || undefined}
                onClick={confirm}
              >
                {props.confirmLabel}
              </Button>
            </div>
          </DialogPanel>
        </Suspense>
      ) : null}
    </>
  );
}
