"use client";

import { useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { Button } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { type Cadence, cadences, cadenceWords } from "@/lib/notifications/kinds";

type CadenceFormProps = {
  action: FormAction;
  groups: readonly { name: string; kinds: readonly { kind: string; name: string }[] }[];
  cadences: Readonly<Record<string, Cadence>>;
};

/** One question for each kind: how soon? */
export function CadenceForm({ action, groups, cadences: begin }: CadenceFormProps) {
  const [chosen, setChosen] = useState(begin);
  const [signIn, setSignIn] = useState<string | null>(null);
  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (state.reason === null) showToast({ title: "Saved: this is how soon you hear of things" });
    return state;
  };
  const chooseAll = (cadence: Cadence) =>
    setChosen(Object.fromEntries(Object.keys(chosen).map((kind) => [kind, cadence])));

  return (
    <Form
      action={send}
      guardsChanges
      className="flex max-w-3xl flex-col gap-6"
      aria-label="How soon you hear of things"
      messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
    >
      <div className="max-w-prose">
        <p>
          How soon would you like a mail? The inbox has everything at once, whatever you choose. What you
          never want to hear of arrives there muted: no number, no mail.
        </p>
        <div className="mt-3 flex flex-wrap gap-2">
          <Button size="small" onClick={() => chooseAll("daily")}>
            Everything once a day
          </Button>
          <Button size="small" onClick={() => chooseAll("never")}>
            No mail at all
          </Button>
        </div>
      </div>
      {groups.map(({ name, kinds }) => (
        <section key={name} aria-label={name}>
          <h2 className="border-b border-line pb-2 text-base font-semibold">{name}</h2>
          <div className="divide-y divide-line">
            {kinds.map(({ kind, name: label }) => (
              <fieldset
                key={kind}
                className="flex flex-wrap items-center justify-between gap-x-6 gap-y-1 py-2.5"
              >
                <legend className="float-start me-auto min-w-0 basis-64 contents">
                  <span className="min-w-0 flex-1 basis-64">{label}</span>
                </legend>
                <div className="flex flex-wrap gap-x-4">
                  {cadences.map((cadence) => (
                    <label key={cadence} className="flex min-h-7 items-center gap-1.5 text-[0.8125rem]">
                      <input
                        type="radio"
                        name={kind}
                        value={cadence}
                        checked={chosen[kind] === cadence}
                        onChange={() => setChosen({ ...chosen, [kind]: cadence })}
                        className="size-4 accent-act"
                      />
                      {cadenceWords[cadence]}
                    </label>
                  ))}
                </div>
              </fieldset>
            ))}
          </div>
        </section>
      ))}
      <div>
        <SubmitButton pendingLabel="Saving…">Save what you hear of</SubmitButton>
      </div>
    </Form>
  );
}
