"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { RadioCards } from "@/components/ui/radio-cards";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";

type FinishFormProps = {
  action: FormAction;
  question: string;
  answers: readonly { value: string; label: string }[];
  /** Whether the other has answered theirs, so that this one ends it. */
  endsIt: boolean;
};

/** The one question at the end. */
export function FinishForm({ action, question, answers, endsIt }: FinishFormProps) {
  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.reason === null)
      showToast({ title: endsIt ? "It is done. Thank you" : "Said. It is done once the other says so too" });
    return state;
  };
  return (
    <Form action={send} className="flex max-w-xl flex-col gap-4" aria-label={question}>
      <RadioCards label={question} name="answer" options={answers} />
      <div>
        <SubmitButton pendingLabel="One moment…">Say that it is done</SubmitButton>
      </div>
    </Form>
  );
}
