"use client";

import { useState } from "react";
import { DeedForm } from "@/components/ui/deed-form";
import { Dialog, DialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { shortOf } from "@/lib/adoption/target";
import { type Mix, totalOf } from "@/lib/adoption/tree";

type Choice = { id: string; name: string; mix: Mix };

type TargetDialogProps = {
  action: FormAction;
  /** The whole organisation first, with an empty id. */
  choices: readonly Choice[];
  percent: number;
  reachedBy: string;
};

/** Where a department should be; what that would mean is shown before it is saved. */
export function TargetDialog(props: TargetDialogProps) {
  return (
    <Dialog
      trigger="Set a target"
      title="Where should we be?"
      description="How many of a hundred tools should stand on recommended or supported platforms, and until when. What has no target of its own goes by what stands above it."
    >
      <TargetForm {...props} />
    </Dialog>
  );
}

function TargetForm({ action, choices, percent, reachedBy }: TargetDialogProps) {
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState(String(percent));
  const choice = choices.find(({ id }) => id === chosen);
  const wanted = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
  return (
    <DeedForm action={action} done={() => ({ title: "That is where we should be now" })}>
      <PlainSelect
        label="For whom?"
        name="departmentId"
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={(event) => setChosen(event.currentTarget.value)}
      />
      <TextInput
        label="Percent"
        name="percent"
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput label="Until" name="reachedBy" type="date" defaultValue={reachedBy} />
      <p aria-live="polite" className="rounded-lg bg-line-soft px-4 py-3">
        {choice && wanted !== null && wanted <= 100
          ? `${choice.name} has ${totalOf(choice.mix)} tools and would be ${shortOf(choice.mix, wanted)} short.`
          : "Type a number from 0 to 100 to see what it means."}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose>Not now</DialogClose>
        <SubmitButton pendingLabel="Saving…">Set it</SubmitButton>
      </div>
    </DeedForm>
  );
}
