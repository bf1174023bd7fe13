"use client";

import { unstable_rethrow, useRouter } from "next/navigation";
import { useRef, useState, useTransition } from "react";
import type { FormState } from "@/lib/foundation/form-outcome";
import { showToast } from "./toast";

/** One click, one deed: what does it, what is said when it is done, and how it is undone. */
export type Deed = {
  /** A bound server action. */
  action: () => Promise<FormState>;
  done: string;
  description?: string;
  undo?: { action: () => Promise<FormState>; done: string };
  /** Where to go afterwards, if this page may not be there any more. */
  goesTo?: string;
};

const unreachable = "Lamplight could not be reached, so nothing was changed. Try again in a moment.";

/** Does a deed once, however often it is clicked; a refusal is handed back to be shown in place. */
export function useDeed() {
  const [isPending, startTransition] = useTransition();
  const [refusal, setRefusal] = useState<string | null>(null);
  const isBusy = useRef(false);
  const router = useRouter();

  function run({ action, done, description, undo, goesTo }: Deed) {
    if (isBusy.current) return;
    isBusy.current = true;
    setRefusal(null);
    startTransition(async () => {
      const refused = await attempt(action);
      isBusy.current = false;
      if (refused !== null) return setRefusal(refused);
      showToast({ title: done, description, onUndo: undo && (() => undoDeed(undo)) });
      if (goesTo) {
        router.push(goesTo);
        router.refresh();
      }
    });
  }
  return { run, isPending, refusal };
}

export async function undoDeed({ action, done }: NonNullable<Deed["undo"]>) {
  showToast({ title: (await attempt(action)) ?? done });
}

async function attempt(action: Deed["action"]): Promise<string | null> {
  try {
    const { reason, message, errors } = await action();
    return reason === null ? null : (Object.values(errors)[0] ?? message ?? unreachable);
  } catch (error) {
    unstable_rethrow(error);
    return unreachable;
  }
}
