"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast";
import type { Deed } from "@/components/ui/use-deed";

export function HomeDiscardDraft({ title, discard }: { title: string; discard: Deed["action"] }) {
  async function confirm() {
    const refusal = await discard().then(
      ({ reason, message }) => (reason === null ? null : message),
      () => "Lamplight could not be reached, so the draft is still there. Try again in a moment.",
    );
    showToast({ title: refusal ?? "The draft is discarded" });
  }

  return (
    <ConfirmDialog
      title={`Discard “${title}”?`}
      description="What you typed is thrown away and cannot be brought back. Nothing that is registered changes."
      trigger={
        <>
          Discard<span className="sr-only">: {title}</span>
        </>
      }
      triggerVariant="quiet"
      confirmLabel="Discard the draft"
      tone="danger"
      onConfirm={confirm}
    />
  );
}
