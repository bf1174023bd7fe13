"use client";

import { useRouter } from "next/navigation";
import type { ReactNode } from "react";
import { Form, type FormAction } from "@/components/ui/form";
import { showToast } from "@/components/ui/toast";
import { type Deed, undoDeed } from "@/components/ui/use-deed";

type MergeFormProps = { action: FormAction; takeBack: Deed["action"]; goesTo: string; children: ReactNode };

/** Done, it leads to the application that stays and offers the way back. */
export function MergeForm({ action, takeBack, goesTo, children }: MergeFormProps) {
  const router = useRouter();
  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.reason !== null) return state;
    showToast({
      title: "Merged: this is the one that stays",
      undoLabel: "Take the merge back",
      onUndo: () => undoDeed({ action: takeBack, done: "The merge was taken back: both are in use" }),
    });
    router.push(goesTo);
    return state;
  };
  return (
    <Form action={send} className="flex flex-col gap-6">
      {children}
    </Form>
  );
}
