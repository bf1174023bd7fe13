"use client";

import { AddressedDialog } from "@/components/ui/addressed-dialog";
import { DeedForm } from "@/components/ui/deed-form";
import { DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { Deed } from "@/components/ui/use-deed";

export function RetireDialog({ retire, bringBack }: { retire: FormAction; bringBack: Deed["action"] }) {
  return (
    <AddressedDialog
      name="retire"
      title="Retire this application?"
      description="It leaves the lists. Everything about it is kept, and you can bring it back at any time."
    >
      <DeedForm
        action={retire}
        done={() => ({
          title: "It is retired",
          undo: { action: bringBack, done: "It is back in the lists" },
        })}
      >
        <TextInput
          label="Why?"
          name="because"
          help="What people use instead, or why nobody needs it any more."
          isOptional
        />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>Keep it</DialogClose>
          <SubmitButton variant="danger" pendingLabel="Retiring…">
            Retire it
          </SubmitButton>
        </div>
      </DeedForm>
    </AddressedDialog>
  );
}
