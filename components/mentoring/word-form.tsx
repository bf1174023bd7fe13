"use client";

import { useRouter } from "next/navigation";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { showToast } from "@/components/ui/toast";

type WordFormProps = {
  action: FormAction;
  /** The words that open it. */
  words: string;
  label: string;
  help: string;
  deed: string;
  done: string;
};

/** A deed that goes with a word; afterwards the request is not for these eyes any more. */
export function WordForm({ action, words, label, help, deed, done }: WordFormProps) {
  const router = useRouter();
  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.reason !== null) return state;
    showToast({ title: done });
    router.push("/mentors");
    return state;
  };
  return (
    <details>
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-lg font-medium text-act hover:underline">
        {words}
      </summary>
      <Form action={send} className="mt-2 flex max-w-xl flex-col gap-3" aria-label={words}>
        <TextArea label={label} name="word" help={help} rows={2} isOptional />
        <div>
          <SubmitButton variant="secondary" pendingLabel="One moment…">
            {deed}
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
