"use client";

import { useRouter } from "next/navigation";
import { Checkbox } from "@/components/ui/checkbox";
import { DeedForm } from "@/components/ui/deed-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

type SaveViewDialogProps = { action: FormAction; open: boolean; onOpenChange: (open: boolean) => void };

export function SaveViewDialog({ action, open, onOpenChange }: SaveViewDialogProps) {
  const router = useRouter();
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title="Save this view"
      description="Its words, filters, order, columns and density are kept under a name."
    >
      <DeedForm
        action={action}
        done={(form, { details }) => {
          if (typeof details.id === "string") router.push(`/applications?view=${details.id}`);
          const line = form.get("shared") ? "Everybody can open it" : "It is yours alone";
          return {
            title: `Saved as “${form.get("name")}”`,
            description: `${line}. You can pin it above your table.`,
          };
        }}
      >
        <TextInput label="Name" name="name" maxLength={60} autoComplete="off" />
        <Checkbox
          label="Share it with everybody here"
          name="shared"
          help="Whoever opens it sees what they may see, never what only you may."
        />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>Not now</DialogClose>
          <SubmitButton pendingLabel="Saving…">Save the view</SubmitButton>
        </div>
      </DeedForm>
    </Dialog>
  );
}
