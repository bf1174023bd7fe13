"use client";

import { useRouter } from "next/navigation";
import { useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import { NeedsFields } from "./needs-fields";
import type { NeedsState } from "./needs-state";
import type { FindApplications } from "./source-fields";
import type { FindMatches } from "./use-matches";
import type { LoadStored } from "./use-stored";
import { stillReading, whenRead } from "./when-read";

type NeedsFormProps = {
  home: string;
  initial: NeedsState;
  action: FormAction;
  findApplications: FindApplications;
  findMatches: FindMatches;
  loadStored: LoadStored;
};

export function NeedsForm({ home, initial, action, ...finding }: NeedsFormProps) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const send: FormAction = async (previous, form) => {
    const needs = await whenRead(place);
    if (needs === null) return { ...previous, message: stillReading, reason: "not-fitting" };
    form.set("needs", needs);
    const state = await action(previous, form);
    if (state.reason === null) {
      showToast({ title: "Saved: this is what it needs now" });
      router.push(`${home}?tab=needs`);
    }
    return state;
  };
  return (
    <Form action={send} guardsChanges aria-label="What it needs">
      <h2 className="sr-only">Its packages, its data and what it reads from</h2>
      <div ref={place}>
        <NeedsFields initial={initial} {...finding} />
      </div>
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        <ButtonLink href={`${home}?tab=needs`}>Back</ButtonLink>
      </div>
    </Form>
  );
}
