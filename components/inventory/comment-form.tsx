"use client";

import { useEffect, useRef, useState } from "react";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
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
  const field = useRef<HTMLTextAreaElement>(null);
  const sendingId = useRef<string | null>(null);

  useEffect(() => {
    const kept = readKept(keptAs);
    if (field.current && field.current.value === "" && kept) field.current.value = kept;
  }, [keptAs]);

  const send: FormAction = async (previous, form) => {
    sendingId.current ??= crypto.randomUUID();
    form.set("sendingId", sendingId.current);
    const state = await action(previous, form);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (state.reason !== null) return state;
    sendingId.current = null;
    keep(keptAs, "");
    if (field.current) field.current.value = "";
    showToast({ title: "Sent: it stands among the comments" });
    return state;
  };

  return (
    <Form
      action={send}
      aria-label="Write a comment"
      className="flex max-w-2xl flex-col gap-3"
      messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
    >
      <TextArea
        ref={field}
        label="Your comment"
        name="text"
        help={whoReads}
        onInput={(event) => keep(keptAs, event.currentTarget.value)}
      />
      <div>
        <SubmitButton pendingLabel="Sending…">Comment</SubmitButton>
      </div>
    </Form>
  );
}

function readKept(name: string) {
  try {
    return window.sessionStorage.getItem(name);
  } catch {
    // A browser that keeps nothing has nothing to give back.
    return null;
  }
}

function keep(name: string, text: string) {
  try {
    if (text === "") window.sessionStorage.removeItem(name);
    else window.sessionStorage.setItem(name, text);
  } catch {
    // Without room in the browser the text is still in the field.
  }
}
