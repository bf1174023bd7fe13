"use client";

import { AddressedDialog } from "@/components/ui/addressed-dialog";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { DeedForm } from "@/components/ui/deed-form";
import { DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import type { Deed } from "@/components/ui/use-deed";

type NewOwnerDialogProps = {
  search: (text: string) => Promise<readonly ComboboxOption[]>;
  /** Null where the person may only do the other. */
  ask: FormAction | null;
  assign: FormAction | null;
  withdraw: Deed["action"];
  /** Somebody who was asked before and has not answered. */
  waitingFor: string | null;
};

const atOnce = "atOnce";

export function NewOwnerDialog({ search, ask, assign, withdraw, waitingFor }: NewOwnerDialogProps) {
  const isAtOnce = (form: FormData) => assign !== null && (form.has(atOnce) || ask === null);
  const send: FormAction = async (previous, form) => {
    const fields = new FormData();
    for (const [name, value] of form) if (name !== atOnce) fields.append(name, value);
    const action = isAtOnce(form) ? assign : ask;
    return action ? action(previous, fields) : previous;
  };
  return (
    <AddressedDialog
      name="new-owner"
      title="Hand it over"
      description="Nothing moves until they agree. Then they are its owner, and it works for their department."
    >
      {waitingFor ? (
        <p className="rounded-lg bg-line-soft px-4 py-3">
          {waitingFor} was asked and has not answered yet. Asking somebody else takes that request back.
        </p>
      ) : null}
      <DeedForm
        action={send}
        done={(form) =>
          isAtOnce(form)
            ? { title: "It has a new owner" }
            : {
                title: "Asked: it moves once they agree",
                undo: { action: withdraw, done: "The request was taken back" },
              }
        }
      >
        <Combobox
          label="Which colleague takes it over?"
          name="toId"
          search={search}
          placeholder="Type a name"
          emptyText="Nobody of that name works here."
        />
        <TextArea
          label="A note to them"
          name="note"
          help="Why them, and what they should know first."
          isOptional
        />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>Not now</DialogClose>
          {assign ? (
            <SubmitButton
              variant={ask ? "secondary" : "primary"}
              name={atOnce}
              value="on"
              pendingLabel="One moment…"
            >
              Give it to them at once
            </SubmitButton>
          ) : null}
          {ask ? <SubmitButton pendingLabel="Asking…">Ask them</SubmitButton> : null}
        </div>
      </DeedForm>
    </AddressedDialog>
  );
}
