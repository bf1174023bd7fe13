"use client";

import { ArrowRight } from "lucide-react";
import { useId } from "react";
import { ButtonLink } from "@/components/ui/button";
import { DeedButton } from "@/components/ui/deed-button";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { applicationFields } from "@/lib/exchange/fields";
import { listedWords } from "@/lib/exchange/listed-words";
import type { findChanges, ShownChange } from "@/lib/exchange/queries/read-changes";
import type { FormState } from "@/lib/foundation/form-outcome";

type CandidateChangesProps = {
  found: NonNullable<Awaited<ReturnType<typeof findChanges>>>;
  application: { reference: string; title: string };
  takeOver: FormAction;
  leave: () => Promise<FormState>;
};

/** What the list said and says now, field by field; what is ticked is taken over into the inventory. */
export function CandidateChanges({ found, application, takeOver, leave }: CandidateChangesProps) {
  const { changes, mayTakeOver } = found;
  const fitting = changes?.filter(({ obstacle }) => obstacle === null) ?? [];
  const leaveIt = (
    <DeedButton
      variant="quiet"
      action={leave}
      done="The inventory stays as it is."
      goesTo="/import/triage?show=changed"
    >
      Leave the inventory as it is
    </DeedButton>
  );
  const see = (
    <ButtonLink href={`/applications/${application.reference}`}>See {application.reference}</ButtonLink>
  );
  return (
    <section aria-labelledby="what-changed" className="flex min-w-0 flex-col gap-4">
      <h2 id="what-changed" className="text-lg font-semibold">
        {titleOf(changes)}
      </h2>
      <p className="max-w-prose text-ink-soft">
        It is in the inventory as “{application.title}”.{" "}
        {changes === null ? "What the list said before was not kept; what it says now stands beside." : null}
        {found.isRetired ? "It was retired there: bring it back first to change it." : null}
        {!found.isRetired && !mayTakeOver
          ? "Only its owners and IT analysts can change it; tell one of them, or leave it as it is."
          : null}
      </p>
      {mayTakeOver && fitting.length > 0 ? (
        <Form action={takeOver} aria-label="What changed" className="flex min-w-0 flex-col gap-4">
          <ul className="divide-y divide-line border-y border-line">
            {changes?.map((change) => (
              <Change key={change.field} change={change} isChoice />
            ))}
          </ul>
          <p className="text-[0.8125rem] text-ink-soft">What you leave unticked stays as it is.</p>
          <div>
            <SubmitButton pendingLabel="One moment…">Take over what is ticked</SubmitButton>
          </div>
        </Form>
      ) : changes && changes.length > 0 ? (
        <ul className="divide-y divide-line border-y border-line">
          {changes.map((change) => (
            <Change key={change.field} change={change} isChoice={false} />
          ))}
        </ul>
      ) : null}
      <div className="flex flex-wrap gap-2">
        {leaveIt}
        {see}
      </div>
    </section>
  );
}

function titleOf(changes: readonly ShownChange[] | null) {
  if (changes === null) return "The list says something else now";
  if (changes.length === 0) return "The list says again what it said before";
  return changes.length === 1
    ? "One thing changed in the list"
    : `${changes.length} things changed in the list`;
}

function Change({ change, isChoice }: { change: ShownChange; isChoice: boolean }) {
  const id = useId();
  const { field, was, isNow, here, obstacle } = change;
  const isOpen = isChoice && obstacle === null;
  const words = (text: string) => listedWords(field, text) || "nothing";
  return (
    <li className="flex gap-3 py-3">
      {isChoice ? (
        <input
          id={id}
          type="checkbox"
          name={field}
          value="on"
          defaultChecked={isOpen}
          disabled={!isOpen}
          className="mt-1 size-4 shrink-0 accent-act"
        />
      ) : null}
      <div className="min-w-0">
        <label htmlFor={isChoice ? id : undefined} className="font-semibold">
          {applicationFields[field]}
        </label>
        <p className="flex flex-wrap items-baseline gap-x-2 gap-y-0.5">
          <span className="sr-only">was </span>
          <del className="min-w-0 break-words whitespace-pre-line text-ink-soft">{words(was)}</del>
          <ArrowRight aria-hidden="true" className="size-3.5 shrink-0 self-center text-ink-faint" />
          <span className="sr-only">is now </span>
          <ins className="min-w-0 break-words whitespace-pre-line no-underline">{words(isNow)}</ins>
        </p>
        {here !== null && here !== was ? (
          <p className="text-[0.8125rem] break-words text-ink-soft">
            In the inventory: {here === isNow ? "the same already" : words(here)}
          </p>
        ) : null}
        {obstacle ? <p className="text-[0.8125rem] text-ink-soft">{obstacle}</p> : null}
      </div>
    </li>
  );
}
