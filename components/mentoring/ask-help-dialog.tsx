"use client";

import { useSearchParams } from "next/navigation";
import { useRef, useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { AddressedDialog } from "@/components/ui/addressed-dialog";
import { Checkbox } from "@/components/ui/checkbox";
import { DialogClose, useDialogClose } from "@/components/ui/dialog";
import { Form, type FormAction } from "@/components/ui/form";
import { forgetKept, KeptTextArea } from "@/components/ui/kept-text-area";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { helpTopics, helpTopicWords } from "@/lib/mentoring/help-topics";
import type { Snapshot } from "@/lib/mentoring/snapshot";
import { SharedSnapshot } from "./shared-snapshot";

type AskHelpDialogProps = {
  action: FormAction;
  /** The three who fit best, and why. */
  mentors: readonly { personId: string; name: string; reasons: readonly string[] }[];
  /** Everything that could be shown. */
  snapshot: Snapshot;
  keptAs: string;
};

export function AskHelpDialog(props: AskHelpDialogProps) {
  return (
    <AddressedDialog
      name="ask-help"
      forgets={["mentor", "about"]}
      title="Ask for help"
      description="A mentor is a colleague who knows this kind of tool. They see what stands below, and all of it only once they have said yes."
      size="large"
    >
      <AskForm {...props} />
    </AddressedDialog>
  );
}

const parts = [
  { name: "steps", label: "Its next safer steps" },
  { name: "riskLines", label: "What its risk is made of" },
  { name: "whereItLives", label: "Where it lives, and how to run it" },
] as const;

type Ticks = Record<(typeof parts)[number]["name"], boolean>;

function AskForm({ action, mentors, snapshot, keptAs }: AskHelpDialogProps) {
  const close = useDialogClose();
  const address = useSearchParams();
  const sendingId = useRef<string | null>(null);
  const [ticks, setTicks] = useState<Ticks>({ steps: true, riskLines: false, whereItLives: false });
  const [signIn, setSignIn] = useState<string | null>(null);
  const wanted = mentors.find(({ personId }) => personId === address.get("mentor"))?.personId ?? "";
  const shown: Snapshot = {
    ...snapshot,
    steps: ticks.steps ? snapshot.steps : null,
    riskLines: ticks.riskLines ? snapshot.riskLines : null,
    whereItLives: ticks.whereItLives ? snapshot.whereItLives : null,
  };

  const send: FormAction = async (previous, form) => {
    sendingId.current ??= crypto.randomUUID();
    form.set("sendingId", sendingId.current);
    const asked = mentors.find(({ personId }) => personId === form.get("mentorId"));
    const state = await action(previous, form);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (state.reason !== null) return state;
    forgetKept(keptAs);
    close();
    showToast({
      title: asked ? `${asked.name} is asked` : "Every mentor can see it now",
      description: asked ? "After three working days without an answer it moves on by itself." : undefined,
    });
    return state;
  };

  return (
    <Form
      action={send}
      className="flex flex-col gap-5"
      messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
    >
      <RadioCards
        label="Whom do you ask?"
        name="mentorId"
        defaultValue={wanted}
        options={[
          ...mentors.map(({ personId, name, reasons }) => ({
            value: personId,
            label: name,
            line: reasons.join(" · "),
          })),
          { value: "", label: "Anyone", line: "Whoever has time takes it from the open queue." },
        ]}
      />
      <RadioCards
        label="What is it about?"
        name="about"
        layout="grid"
        defaultValue={helpTopics.find((topic) => topic === address.get("about")) ?? "review"}
        options={helpTopics.map((topic) => ({
          value: topic,
          label: helpTopicWords[topic].name,
          line: helpTopicWords[topic].line,
        }))}
      />
      <KeptTextArea
        label="What would you like help with?"
        name="question"
        keptAs={keptAs}
        help="A sentence or two: what you want to do, and where you are stuck."
      />
      <fieldset className="flex flex-col gap-3">
        <legend className="mb-1.5 font-medium">This is what they see before they say yes</legend>
        <div className="flex flex-wrap gap-x-6 gap-y-2">
          {parts.map(({ name, label }) => (
            <Checkbox
              key={name}
              name={name}
              label={label}
              checked={ticks[name]}
              onChange={(event) => setTicks({ ...ticks, [name]: event.currentTarget.checked })}
            />
          ))}
        </div>
        <SharedSnapshot snapshot={shown} />
      </fieldset>
      <div className="flex flex-wrap justify-end gap-2">
        <DialogClose>Not now</DialogClose>
        <SubmitButton pendingLabel="Asking…">Ask for help</SubmitButton>
      </div>
    </Form>
  );
}
