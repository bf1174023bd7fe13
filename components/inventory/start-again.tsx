"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Button } from "@/components/ui/button";

/** Lets the draft go and shows what is saved. */
export function StartAgain({ discard }: { discard: () => Promise<unknown> }) {
  const [isPending, startTransition] = useTransition();
  const router = useRouter();
  return (
    <Button
      size="small"
      disabled={isPending}
      onClick={() =>
        startTransition(async () => {
          await discard();
          router.refresh();
        })
      }
    >
      Start again from what is saved
    </Button>
  );
}
