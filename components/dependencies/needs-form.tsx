"use client";

import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { type KeepEdit, useEditDraft } from "@/components/inventory/use-edit-draft";
import { ButtonLink } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";
import { continueNeeds } from "./continue-needs";
import { keepNeeds } from "./needs-draft";
import { NeedsFields } from "./needs-fields";
import type { NeedsState } from "./needs-state";
import type { FindApplications } from "./source-fields";
import type { FindMatches } from "./use-matches";
import type { LoadStored } from "./use-stored";
import { stillReading, whenRead } from "./when-read";

type NeedsFormProps = {
  home: string;
  /** Another one each time that the server makes this page. */
  rendering: string;
  /** What is stored. */
  stored: NeedsState;
  draft: { id: string; needs: string; base: string } | null;
  save: (draftId: string | null, previous: FormState, form: FormData) => Promise<FormState>;
  keep: KeepEdit;
  findApplications: FindApplications;
  findMatches: FindMatches;
  loadStored: LoadStored;
};

/** In characters; the same as for a registration. */
const mostNeedsOnServer = 200_000;

/** By the rendering: going back may show the page as it was first sent, without what was kept since. */
const leftHere = new Map<string, { state: NeedsState; base: string; draftId: string | null }>();

export function NeedsForm({ home, rendering, stored, draft: kept, save, keep, ...finding }: NeedsFormProps) {
  const router = useRouter();
  const place = useRef<HTMLDivElement>(null);
  const [start] = useState(() => leftHere.get(rendering) ?? startOf(stored, kept));
  const state = useRef(start.state);
  const draftId = useRef(start.draftId);
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const keepAndRemember: KeepEdit = async (id, content) => {
    const answer = await keep(id, content);
    if ("id" in answer) draftId.current = answer.id;
    const left = leftHere.get(rendering);
    if (left && "id" in answer) leftHere.set(rendering, { ...left, draftId: answer.id });
    return answer;
  };
  const draft = useEditDraft(keepAndRemember, start.draftId, () => {
    const needs = keepNeeds(state.current, mostNeedsOnServer);
    setLeftOut(needs.leftOut);
    return { needsDraft: needs.text, base: start.base };
  });

  const send: FormAction = async (previous, form) => {
    const needs = await whenRead(place);
    if (needs === null) return { ...previous, message: stillReading, reason: "not-fitting" };
    form.set("needs", needs);
    const outcome = await save(await draft.finish(), previous, form);
    if (outcome.reason === null) {
      leftHere.clear();
      showToast({ title: "Saved: this is what it needs now" });
      router.push(`${home}?tab=needs`);
    } else draft.changed();
    return outcome;
  };
  const isKept = draft.status.kind === "kept" && leftOut.length === 0;
  return (
    <Form action={send} guardsChanges={!isKept} aria-label="What it needs">
      <h2 className="sr-only">Its packages, its data and what it reads from</h2>
      <div ref={place}>
        <NeedsFields
          initial={start.state}
          {...finding}
          onState={(next) => {
            state.current = next;
            leftHere.set(rendering, { state: next, base: start.base, draftId: draftId.current });
            draft.changed();
          }}
        />
      </div>
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        <ButtonLink href={`${home}?tab=needs`}>Back</ButtonLink>
        <p aria-live="polite" className="text-[0.8125rem] text-ink-soft">
          {draft.status.kind === "kept" ? "Kept as a draft, not saved yet." : null}
          {draft.status.kind === "kept" && leftOut.length > 0
            ? ` Too large for a draft: ${leftOut.join(", ")}. Save before you leave this page.`
            : null}
          {draft.status.kind === "not-kept" ? `Not kept: ${draft.status.because}` : null}
        </p>
      </div>
    </Form>
  );
}

function startOf(stored: NeedsState, draft: NeedsFormProps["draft"]) {
  if (draft) {
    const { id, needs, base } = draft;
    return {
      state: continueNeeds(stored, needs, base),
      base: keepNeeds(stored, mostNeedsOnServer).text,
      draftId: id,
    };
  }
  return { state: stored, base: keepNeeds(stored, mostNeedsOnServer).text, draftId: null };
}
