"use client";

import { useSearchParams } from "next/navigation";
import { AddressedDialog } from "@/components/ui/addressed-dialog";
import { DeedForm } from "@/components/ui/deed-form";
import { DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import type { Deed } from "@/components/ui/use-deed";

type RecordControlDialogProps = {
  kinds: readonly { value: string; label: string; line: string }[];
  /** As `2026-11-22`. */
  today: string;
  record: FormAction;
  takeBack: (controlId: string) => ReturnType<Deed["action"]>;
};

export function RecordControlDialog({ kinds, today, record, takeBack }: RecordControlDialogProps) {
  const wanted = useSearchParams().get("control");
  return (
    <AddressedDialog
      name="record"
      forgets={["control"]}
      title="Record what you did"
      description="It counts from the day it was done, and fades as that day moves away."
    >
      <DeedForm
        action={record}
        done={(_form, { details }) => ({
          title: "Recorded: it counts from now on",
          undo: {
            action: () => takeBack(String(details.controlId)),
            done: "Taken back: nothing is recorded",
          },
        })}
      >
        <RadioCards
          label="What was done?"
          name="kind"
          options={kinds}
          defaultValue={kinds.find(({ value }) => value === wanted)?.value}
        />
        <TextInput label="On which day?" name="doneOn" type="date" defaultValue={today} max={today} />
        <TextArea
          label="How can somebody see that it was done?"
          help="Where the copy was opened, who checked, what came out."
          name="note"
          isOptional
        />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>Not now</DialogClose>
          <SubmitButton pendingLabel="Recording…">Record it</SubmitButton>
        </div>
      </DeedForm>
    </AddressedDialog>
  );
}
