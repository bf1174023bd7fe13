"use client";

import { useState } from "react";
import { DeedButton } from "@/components/ui/deed-button";
import { DeedForm } from "@/components/ui/deed-form";
import { Dialog, DialogClose, useDialogClose } from "@/components/ui/dialog";
import type { FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { shortOf } from "@/lib/adoption/target";
import { type Mix, totalOf } from "@/lib/adoption/tree";
import type { FormState } from "@/lib/foundation/form-outcome";

type Choice = { id: string; name: string; mix: Mix };

type OwnTarget = { departmentId: string; percent: number; reachedBy: string };

type TargetDialogProps = {
  action: FormAction;
  remove: (departmentId: string) => Promise<FormState>;
  setAgain: (target: OwnTarget) => Promise<FormState>;
  /** The targets there are, by the id of the department they are of. */
  targets: readonly OwnTarget[];
  /** The whole organisation first, with an empty id. */
  choices: readonly Choice[];
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

const usualPercent = "75";

function TargetForm({ action, remove, setAgain, targets, choices }: TargetDialogProps) {
  const targetOf = (departmentId: string) => targets.find((target) => target.departmentId === departmentId);
  const close = useDialogClose();
  const [chosen, setChosen] = useState("");
  const [typed, setTyped] = useState(String(targetOf("")?.percent ?? usualPercent));
  const choice = choices.find(({ id }) => id === chosen);
  const today = targetOf(chosen);
  async function takeAway() {
    const state = await remove(chosen);
    if (state.reason === null) close();
    return state;
  }
  function choose(departmentId: string) {
    setChosen(departmentId);
    setTyped(String(targetOf(departmentId)?.percent ?? usualPercent));
  }
  const wanted = /^\d{1,3}$/.test(typed) ? Number(typed) : null;
  return (
    <DeedForm action={action} done={() => ({ title: "That is where we should be now" })}>
      <PlainSelect
        label="For whom?"
        name="departmentId"
        options={choices.map(({ id, name }) => ({ value: id, label: name }))}
        value={chosen}
        onChange={(event) => choose(event.currentTarget.value)}
      />
      <TextInput
        label="Percent"
        name="percent"
        inputMode="numeric"
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <TextInput
        key={chosen}
        label="Until"
        name="reachedBy"
        type="date"
        defaultValue={today?.reachedBy ?? targetOf("")?.reachedBy ?? ""}
      />
      <p className="text-[0.8125rem] text-ink-soft">
        {today
          ? `Its own target today: ${today.percent} % by ${today.reachedBy}.`
          : "It has no target of its own today."}
      </p>
      <p aria-live="polite" className="rounded-lg bg-line-soft px-4 py-3">
        {choice && wanted !== null && wanted <= 100
          ? `${choice.name} has ${totalOf(choice.mix).toLocaleString("en")} tools and would be ${shortOf(choice.mix, wanted).toLocaleString("en")} short.`
          : "Type a number from 0 to 100 to see what it means."}
      </p>
      <div className="flex flex-wrap justify-end gap-2">
        {today ? (
          <DeedButton
            variant="quiet"
            action={takeAway}
            done="It goes by what stands above it again"
            undo={{ action: () => setAgain(today), done: "The target is back" }}
          >
            Take its target away
          </DeedButton>
        ) : null}
        <DialogClose>Not now</DialogClose>
        <SubmitButton pendingLabel="Saving…">Set it</SubmitButton>
      </div>
    </DeedForm>
  );
}
