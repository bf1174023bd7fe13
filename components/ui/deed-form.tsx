"use client";

import type { ReactNode } from "react";
import type { FormState } from "@/lib/foundation/form-outcome";
import { useDialogClose } from "./dialog";
import { Form, type FormAction } from "./form";
import { showToast } from "./toast";
import { type Deed, undoDeed } from "./use-deed";

export type Done = { title: string; description?: string; undo?: Deed["undo"] };

type DeedFormProps = {
  action: FormAction;
  /** What is said once it is done; `state.details` is what the action returned. */
  done: (form: FormData, state: FormState) => Done;
  children: ReactNode;
};

/** A form in a dialog: done, it closes the dialog and says so; refused, it stays with what was typed. */
export function DeedForm({ action, done, children }: DeedFormProps) {
  const close = useDialogClose();

  async function send(previous: FormState, form: FormData) {
    const state = await action(previous, form);
    if (state.reason === null) {
      const { title, description, undo } = done(form, state);
      close();
      showToast({ title, description, onUndo: undo && (() => undoDeed(undo)) });
    }
    return state;
  }

  return (
    <Form action={send} className="flex flex-col gap-5">
      {children}
    </Form>
  );
}
