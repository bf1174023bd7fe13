"use client";

import { useRef, useState } from "react";
import { Form, type FormAction } from "@/components/ui/form";
import { forgetKept, KeptTextArea } from "@/components/ui/kept-text-area";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { SignInLink } from "./sign-in-link";

type CommentFormProps = {
  action: FormAction;
  /** Where this browser keeps what is typed until it is sent. */
  keptAs: string;
  whoReads: string;
};

/** What is typed stays here through a refusal, a reload and a sign-in, until it was sent. */
export function CommentForm({ action, keptAs, whoReads }: CommentFormProps) {
  const [signIn, setSignIn] = useState<string | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const sendingId = useRef<string | null>(null);

  const send: FormAction = async (previous, form) => {
    sendingId.current ??= crypto.randomUUID();
    form.set("sendingId", sendingId.current);
    const state = await action(previous, form);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (state.reason !== null) return state;
    sendingId.current = null;
    forgetKept(keptAs);
    const typed = place.current?.querySelector("textarea");
    if (typed) typed.value = "";
    showToast({ title: "Sent: it stands among the comments" });
    return state;
  };

  return (
    <div ref={place}>
      <Form
        action={send}
        aria-label="Write a comment"
        className="flex max-w-2xl flex-col gap-3"
        messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
      >
        <KeptTextArea label="Your comment" name="text" help={whoReads} keptAs={keptAs} />
        <div>
          <SubmitButton pendingLabel="Sending…">Comment</SubmitButton>
        </div>
      </Form>
    </div>
  );
}
