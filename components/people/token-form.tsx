"use client";

import { useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { CheckboxCards } from "@/components/ui/checkbox-cards";
import { CopyButton } from "@/components/ui/copy-button";
import { Form, type FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { FormState } from "@/lib/foundation/form-outcome";
import { apiScopes, scopeWords } from "@/lib/people/api-scopes";

/** Makes a token and shows it once. */
export function TokenForm({ action }: { action: FormAction }) {
  const [token, setToken] = useState("");
  const [round, setRound] = useState(0);
  const [signIn, setSignIn] = useState("");

  async function send(previous: FormState, form: FormData) {
    const state = await action(previous, form);
    setSignIn(String(state.details.signIn ?? ""));
    if (state.reason === null) {
      setToken(String(state.details.token ?? ""));
      setRound((made) => made + 1);
    }
    return state;
  }

  return (
    <section aria-labelledby="new-token" className="max-w-2xl">
      <h2 id="new-token" className="mb-3 text-base font-semibold">
        A new token
      </h2>
      {token ? (
        <Notice tone="info" title="Copy it now: it is shown this once">
          <p className="flex flex-wrap items-center gap-3">
            <code className="font-mono break-all select-all">{token}</code>
            <CopyButton text={token} />
          </p>
        </Notice>
      ) : null}
      <Form
        key={round}
        action={send}
        className="mt-4 flex flex-col gap-5"
        messageAction={signIn ? <ButtonLink href={signIn}>Sign in again</ButtonLink> : undefined}
      >
        <TextInput label="What is it for?" name="name" maxLength={60} placeholder="Nightly report" />
        <CheckboxCards
          label="What may it do?"
          name="scopes"
          options={apiScopes.map((scope) => ({ value: scope, label: scopeWords[scope], line: scope }))}
        />
        <TextInput label="How many days does it live?" name="days" inputMode="numeric" defaultValue="90" />
        <div>
          <SubmitButton pendingLabel="Making it…">Make the token</SubmitButton>
        </div>
      </Form>
    </section>
  );
}
