"use client";

import { useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { PlatformFields, type PlatformValues } from "./platform-fields";

type AddPlatformFormProps = {
  action: FormAction;
  values: PlatformValues;
  dataClasses: readonly { value: string; label: string }[];
  today: string;
};

export function AddPlatformForm({ action, values, dataClasses, today }: AddPlatformFormProps) {
  const [signIn, setSignIn] = useState<string | null>(null);
  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    setSignIn(typeof state?.details.signIn === "string" ? state.details.signIn : null);
    return state;
  };
  return (
    <Form action={send} guardsChanges messageAction={signIn ? <SignInLink address={signIn} /> : undefined}>
      <PlatformFields values={values} dataClasses={dataClasses} today={today} />
      <div>
        <SubmitButton pendingLabel="Adding…">Add the platform</SubmitButton>
      </div>
    </Form>
  );
}
