"use client";

import { type ComponentProps, createContext, lazy, type ReactNode, Suspense, use, useState } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-look";

const loadPanel = () => import("./dialog-panel");
const DialogPanel = lazy(() => loadPanel().then((module) => ({ default: module.DialogPanel })));

const CloseContext = createContext<() => void>(() => {});

export type DialogProps = {
  title: string;
  description?: ReactNode;
  /** The words of the button that opens it; left out when `open` is controlled. */
  trigger?: ReactNode;
  triggerVariant?: ButtonVariant;
  triggerSize?: ButtonSize;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
  size?: "medium" | "large";
  children: ReactNode;
};

/** Its code is fetched when it is first wanted. */
export function Dialog({ trigger, triggerVariant, triggerSize, open, onOpenChange, ...panel }: DialogProps) {
  const [isOpenHere, setOpenHere] = useState(false);
  const isOpen = open ?? isOpenHere;
  const [wasWanted, setWanted] = useState(isOpen);
  if (isOpen && !wasWanted) setWanted(true);

  function change(next: boolean) {
    setOpenHere(next);
    onOpenChange?.(next);
  }

  return (
    <>
      {trigger === undefined ? null : (
        <Button
          variant={triggerVariant}
          size={triggerSize}
          aria-haspopup="dialog"
          onPointerEnter={loadPanel}
          onFocus={loadPanel}
          onClick={() => change(true)}
        >
          {trigger}
        </Button>
      )}
      {wasWanted ? (
        <Suspense fallback={null}>
          <CloseContext value={() => change(false)}>
            <DialogPanel kind="dialog" open={isOpen} onOpenChange={change} {...panel} />
          </CloseContext>
        </Suspense>
      ) : null}
    </>
  );
}

/** Closes the dialog around it. */
export function useDialogClose() {
  return use(CloseContext);
}

export function DialogClose({ onClick, ...rest }: ComponentProps<typeof Button>) {
  const close = useDialogClose();
  return (
    <Button
      onClick={(event) => {
        onClick?.(event);
        close();
      }}
      {...rest}
    />
  );
}
