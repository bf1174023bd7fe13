"use client";

import { DeedForm } from "@/components/ui/deed-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";

export function RenameView({ name, action }: { name: string; action: FormAction }) {
  return (
    <Dialog
      trigger={
        <>
          Rename<span className="sr-only"> “{name}”</span>
        </>
      }
      triggerSize="small"
      triggerVariant="quiet"
      title={`Rename “${name}”`}
    >
      <DeedForm action={action} done={(form) => ({ title: `It is called “${form.get("name")}” now` })}>
        <TextInput label="Name" name="name" maxLength={60} autoComplete="off" defaultValue={name} />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>Not now</DialogClose>
          <SubmitButton pendingLabel="Saving…">Rename it</SubmitButton>
        </div>
      </DeedForm>
    </Dialog>
  );
}
