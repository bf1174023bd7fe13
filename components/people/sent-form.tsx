"use client";

import type { ReactNode } from "react";
import { Form, type FormAction } from "@/components/ui/form";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";

type SentFormProps = {
  action: FormAction;
  done: string;
  children: ReactNode;
  className?: string;
  label?: string;
};

/** A form on a page of its own: done, it says so; what the action has to add stands below. */
export function SentForm({ action, done, children, className, label }: SentFormProps) {
  async function send(previous: FormState, form: FormData) {
    const state = await action(previous, form);
    if (state.reason === null) {
      const { told } = state.details;
      showToast({ title: done, description: typeof told === "string" ? told : undefined });
    }
    return state;
  }
  return (
    <Form action={send} className={className} aria-label={label}>
      {children}
    </Form>
  );
}
