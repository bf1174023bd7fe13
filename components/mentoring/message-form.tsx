"use client";

import { useRef, useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { Form, type FormAction } from "@/components/ui/form";
import { forgetKept, KeptTextArea } from "@/components/ui/kept-text-area";
import { SubmitButton } from "@/components/ui/submit-button";

type MessageFormProps = { action: FormAction; keptAs: string; to: string };

/** Sent, it is empty again; refused, it stays with what was typed. */
export function MessageForm({ action, keptAs, to }: MessageFormProps) {
  const form = useRef<HTMLDivElement>(null);
  const sendingId = useRef<string | null>(null);
  const [signIn, setSignIn] = useState<string | null>(null);

  const send: FormAction = async (previous, fields) => {
    sendingId.current ??= crypto.randomUUID();
    fields.set("sendingId", sendingId.current);
    const state = await action(previous, fields);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (state.reason !== null) return state;
    sendingId.current = null;
    forgetKept(keptAs);
    const field = form.current?.querySelector("textarea");
    if (field) field.value = "";
    return state;
  };

  return (
    <div ref={form}>
      <Form
        action={send}
        aria-label="Write in the thread"
        className="flex max-w-2xl flex-col gap-3"
        messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
      >
        <KeptTextArea
          label={`Write to ${to}`}
          name="text"
          keptAs={keptAs}
          help="Only the two of you read this."
        />
        <div>
          <SubmitButton pendingLabel="Sending…">Send</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
