"use client";

import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Lets the draft go and shows what is saved. */
export function StartAgain({ discard }: { discard: () => Promise<unknown> }) {
  const [isPending, startTransition] = useTransition();
  return (
    <Button
      size="small"
      disabled={isPending}
      onClick={() =>
        startTransition(async () => {
          await discard();
          // A new page, so that nothing of the draft stays in a field.
          window.location.reload();
        })
      }
    >
      Start again from what is saved
    </Button>
  );
}
