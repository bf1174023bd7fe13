"use client";

import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";

type ConfirmDialogDeedProps = {
  trigger: string;
  title: string;
  description: string;
  confirmLabel: string;
  action: () => Promise<FormState | undefined>;
};

/** Asks first, and says what stood in the way. */
export function ConfirmDialogDeed({ action, ...dialog }: ConfirmDialogDeedProps) {
  return (
    <ConfirmDialog
      {...dialog}
      triggerVariant="quiet"
      tone="danger"
      onConfirm={async () => {
        const state = await action();
        if (state?.message) showToast({ title: state.message });
      }}
    />
  );
}
