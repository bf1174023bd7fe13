"use client";

import { Form, type FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";

type AssignFormProps = { action: FormAction; mentors: readonly { value: string; label: string }[] };

/** Asks a mentor in the maker's place; the mentor still decides. */
export function AssignForm({ action, mentors }: AssignFormProps) {
  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    if (state.reason === null) showToast({ title: "They are asked now" });
    return state;
  };
  return (
    <details>
      <summary className="inline-flex min-h-9 cursor-pointer items-center rounded-lg font-medium text-act hover:underline">
        Ask a mentor for them
      </summary>
      <Form action={send} className="mt-2 flex max-w-xl flex-col gap-3" aria-label="Ask a mentor for them">
        <PlainSelect label="Which mentor?" name="mentorId" options={mentors} />
        <div>
          <SubmitButton variant="secondary" pendingLabel="Asking…">
            Ask them
          </SubmitButton>
        </div>
      </Form>
    </details>
  );
}
