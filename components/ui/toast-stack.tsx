"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { useEffect } from "react";
import { buttonLook } from "./button-look";
import { drawToasts, type ToastMessage } from "./toast";

const stayMs = 6000;
const stayWithUndoMs = 12_000;

export function ToastStack() {
  return (
    <Toast.Provider timeout={stayMs} limit={4}>
      <Listener />
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-4 z-50 flex flex-col gap-2 sm:inset-x-auto sm:end-6 sm:bottom-6 sm:w-96 print:hidden">
          <Messages />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function Listener() {
  const { add, close } = Toast.useToastManager();

  useEffect(() => {
    function show({ title, description, onUndo, undoLabel = "Undo" }: ToastMessage) {
      const id = add({
        title,
        description,
        timeout: onUndo ? stayWithUndoMs : stayMs,
        actionProps: onUndo
          ? {
              children: undoLabel,
              onClick: () => {
                close(id);
                void onUndo();
              },
            }
          : undefined,
      });
    }
    return drawToasts(show);
  }, [add, close]);

  return null;
}

function Messages() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="panel transition-[opacity,translate] duration-200 data-ending-style:opacity-0 data-limited:hidden data-starting-style:translate-y-2 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-3 py-2.5 ps-4 pe-2">
        <div className="min-w-0 flex-1">
          <Toast.Title className="font-medium" />
          <Toast.Description className="text-[0.8125rem] text-ink-soft" />
        </div>
        <Toast.Action className={buttonLook("quiet", "small", "empty:hidden")} />
        <Toast.Close aria-label="Dismiss" className={buttonLook("quiet", "small", "px-1.5")}>
          <X aria-hidden="true" className="size-4" />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}
