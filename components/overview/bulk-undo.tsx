"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";
import { bulkUndoneWords } from "@/lib/overview/bulk-words";

/** Undoes a deed for many and says how many are back. */
export function BulkUndo({ undo }: { undo: () => Promise<FormState> }) {
  const [isPending, startTransition] = useTransition();
  function run() {
    if (isPending) return;
    startTransition(async () => showToast({ title: await undoneWords(undo) }));
  }
  return (
    <Button
      size="small"
      aria-busy={isPending || undefined}
      aria-disabled={isPending || undefined}
      onClick={run}
    >
      Undo
    </Button>
  );
}

const unreachable = "Lamplight could not be reached, so nothing was brought back. Try again in a moment.";

/** What became of an undo, as a sentence. */
export async function undoneWords(undo: () => Promise<FormState>) {
  const { reason, message, details } = await undo().catch(
    (): FormState => ({ errors: {}, message: unreachable, reason: "unreachable", details: {} }),
  );
  if (reason !== null) return message ?? unreachable;
  return bulkUndoneWords(Number(details.back), Number(details.left));
}
