"use client";

import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { DeedForm } from "@/components/ui/deed-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

export type ChooseOwner = {
  findOwners: (text: string) => Promise<readonly ComboboxOption[]>;
  /** Chooses the owner for these, and adds what is complete by then where `alsoAdds`. */
  chooseOwner: (ids: string[], alsoAdds: boolean, ...form: Parameters<FormAction>) => ReturnType<FormAction>;
};

type ChooseOwnerDialogProps = ChooseOwner & {
  isOpen: boolean;
  candidates: readonly { id: string; title: string }[];
  onClose: () => void;
};

const alsoAdds = "alsoAdds";

/** One owner for one candidate or for many. */
export function ChooseOwnerDialog({ isOpen, candidates, onClose, ...deeds }: ChooseOwnerDialogProps) {
  const { findOwners, chooseOwner } = deeds;
  const ids = candidates.map(({ id }) => id);
  const [first] = candidates;
  const about =
    candidates.length === 1 ? `“${first?.title || "Without a title"}”` : `these ${candidates.length}`;
  const send: FormAction = async (previous, form) => {
    const isAdding = form.has(alsoAdds);
    form.delete(alsoAdds);
    return chooseOwner(ids, isAdding, previous, form);
  };
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(opens) => (opens ? undefined : onClose())}
      title={`Who owns ${about}?`}
      description="Whomever you choose stands in place of the owner that the list names. Where no department is known, it becomes theirs."
    >
      <DeedForm
        action={send}
        done={(_form, { details }) => ({
          title: `${details.name} is the owner of ${details.chosen === 1 ? "one candidate" : `${details.chosen} candidates`}.`,
          description: toldOfAdding(details),
        })}
      >
        <Combobox
          label="Owner"
          name="ownerId"
          search={findOwners}
          placeholder="Type a name"
          emptyText="Nobody of that name works here."
        />
        <div className="flex flex-wrap justify-end gap-2">
          <DialogClose>Not now</DialogClose>
          <SubmitButton pendingLabel="One moment…">Choose as owner</SubmitButton>
          <SubmitButton variant="secondary" name={alsoAdds} value="on" pendingLabel="One moment…">
            Choose, and add what is complete
          </SubmitButton>
        </div>
      </DeedForm>
    </Dialog>
  );
}

function toldOfAdding({ added, kept }: Record<string, unknown>) {
  if (typeof added !== "number") return undefined;
  const rest = Number(kept) > 0 ? ` ${kept} still ${kept === 1 ? "waits" : "wait"} for more.` : "";
  return `${added === 1 ? "One is" : `${added} are`} in the inventory now.${rest}`;
}
