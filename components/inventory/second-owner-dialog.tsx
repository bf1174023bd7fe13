"use client";

import { AddressedDialog } from "@/components/ui/addressed-dialog";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { DeedButton } from "@/components/ui/deed-button";
import { DeedForm } from "@/components/ui/deed-form";
import { DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Deed } from "@/components/ui/use-deed";

type SecondOwnerDialogProps = {
  current: { id: string; name: string; isConfirmed: boolean } | null;
  search: (text: string) => Promise<readonly ComboboxOption[]>;
  name: FormAction;
  remove: Deed["action"];
  ask: (personId: string) => ReturnType<Deed["action"]>;
  /** Where a person goes who removes themselves. */
  afterRemoving?: string;
};

export function SecondOwnerDialog({
  current,
  search,
  name,
  remove,
  ask,
  afterRemoving,
}: SecondOwnerDialogProps) {
  return (
    <AddressedDialog
      name="second-owner"
      title={current ? "The second owner" : "Name a second owner"}
      description="Somebody who could keep it going for a week. It counts once they say yes."
    >
      {current ? (
        <div className="flex flex-wrap items-center justify-between gap-3 rounded-lg bg-line-soft px-4 py-3">
          <p>
            {current.isConfirmed
              ? `${current.name} is second owner.`
              : `${current.name} was asked and finds the question on their home page. A word from you may help.`}
          </p>
          <DeedButton
            size="small"
            action={remove}
            done={`${current.name} is not second owner any more`}
            undo={
              afterRemoving
                ? undefined
                : { action: () => ask(current.id), done: `${current.name} was asked again` }
            }
            goesTo={afterRemoving}
          >
            {current.isConfirmed ? "Remove" : "Take it back"}
          </DeedButton>
        </div>
      ) : null}
      <DeedForm
        action={name}
        done={() => ({
          title: "Asked: it counts once they say yes",
          undo: { action: remove, done: "The request was taken back" },
        })}
      >
        <Combobox
          label={current ? "Ask somebody else" : "Which colleague?"}
          name="secondOwnerId"
          search={search}
          placeholder="Type a name"
          emptyText="Nobody of that name works here."
        />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>Not now</DialogClose>
          <SubmitButton pendingLabel="Asking…">Ask them</SubmitButton>
        </div>
      </DeedForm>
    </AddressedDialog>
  );
}
