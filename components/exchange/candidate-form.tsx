"use client";

import Link from "next/link";
import { useState } from "react";
import { LayerFields } from "@/components/inventory/layer-fields";
import { ButtonLink } from "@/components/ui/button";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { DeedButton } from "@/components/ui/deed-button";
import { Form, type FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import type { FormState } from "@/lib/foundation/form-outcome";
import { type ApplicationKind, applicationKinds, kindWords } from "@/lib/inventory/kinds";

type Named = { id: string; name: string };

type CandidateFormProps = {
  candidate: {
    state: string;
    draft: {
      title: string;
      headline: string;
      description: string;
      kind: string;
      platformId: string | null;
      departmentId: string;
    };
    owner: ComboboxOption | null;
    values: { owner?: string };
    application: { reference: string; title: string } | null;
  };
  departments: readonly Named[];
  platforms: readonly Named[];
  alike: readonly { reference: string; title: string; ownerName: string }[];
  save: FormAction;
  add: FormAction;
  ignore: () => Promise<FormState>;
  restore: () => Promise<FormState>;
  findOwners: (text: string) => Promise<readonly ComboboxOption[]>;
};

const adds = "adds";

/** Gives a candidate what the register asks for, and adds it or leaves it for later. */
export function CandidateForm(props: CandidateFormProps) {
  const { candidate, departments, platforms, alike, save, add, ignore, restore } = props;
  const { draft, owner, values, application } = candidate;
  const [kind, setKind] = useState(draft.kind);

  if (application)
    return (
      <div className="flex flex-col items-start gap-3">
        <p>It is in the inventory as “{application.title}”. What the list says now stands beside.</p>
        <ButtonLink href={`/applications/${application.reference}`} variant="primary">
          See {application.reference}
        </ButtonLink>
      </div>
    );
  if (candidate.state === "ignored")
    return (
      <div className="flex flex-col items-start gap-3">
        <p>It was left out, so later lists do not bring it back.</p>
        <DeedButton variant="primary" action={restore} done="It waits for a decision again.">
          Bring it back
        </DeedButton>
      </div>
    );

  const send: FormAction = async (previous, form) => {
    const isAdding = form.has(adds);
    form.delete(adds);
    const state = await (isAdding ? add : save)(previous, form);
    if (state.reason === null) showToast({ title: "Kept. It still waits in triage." });
    return state;
  };
  return (
    <div className="flex flex-col gap-6">
      {alike.length > 0 ? (
        <ul className="flex flex-col gap-1 rounded-e-lg border-s-3 border-s-moderate bg-surface px-3.5 py-2 text-[0.8125rem]">
          {alike.map((other) => (
            <li key={other.reference}>
              Looks like{" "}
              <Link
                href={`/applications/${other.reference}`}
                className="font-serif text-sm text-act underline"
              >
                {other.title}
              </Link>
              , owned by {other.ownerName}. If it is the same, leave this one out.
            </li>
          ))}
        </ul>
      ) : null}
      <Form action={send} guardsChanges aria-label="Candidate">
        <LayerFields
          defaults={{ title: draft.title, headline: draft.headline, description: draft.description }}
          kind={kind as ApplicationKind | ""}
          onKind={setKind}
        />
        <PlainSelect
          label="What kind of application is it?"
          name="kind"
          placeholder="Choose"
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          options={applicationKinds.map((value) => ({ value, label: kindWords[value] }))}
        />
        <PlainSelect
          label="What is it built with?"
          name="platformId"
          placeholder="I don't know yet"
          defaultValue={draft.platformId ?? ""}
          options={platforms.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <PlainSelect
          label="Which department does it work for?"
          name="departmentId"
          placeholder="Choose"
          defaultValue={draft.departmentId}
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <Combobox
          label="Owner"
          name="ownerId"
          search={props.findOwners}
          defaultOption={owner}
          placeholder="Type a name"
          emptyText="Nobody of that name works here."
          help={
            owner || !values.owner
              ? undefined
              : `The list says “${values.owner}”, whom nobody here is for certain.`
          }
        />
        <div className="flex flex-wrap gap-2">
          <SubmitButton name={adds} value="on" pendingLabel="One moment…">
            Add it to the inventory
          </SubmitButton>
          <SubmitButton variant="secondary" pendingLabel="One moment…">
            Keep it for later
          </SubmitButton>
        </div>
      </Form>
      <div>
        <DeedButton
          variant="quiet"
          action={ignore}
          done="It is left out."
          undo={{ action: restore, done: "It waits for a decision again." }}
          goesTo="/import/triage"
        >
          Leave it out
        </DeedButton>
      </div>
    </div>
  );
}
