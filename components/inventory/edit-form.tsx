"use client";

import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { showToast } from "@/components/ui/toast";
import type { MeasuredComplexity } from "@/lib/dependencies/measured-complexity";
import type { FormState } from "@/lib/foundation/form-outcome";
import { type ApplicationKind, applicationKinds } from "@/lib/inventory/kinds";
import { type Answers, asAnswers } from "@/lib/inventory/merge-answers";
import { AnswerFields } from "./answer-fields";
import { ConflictView } from "./conflict-view";
import { ImpactFields } from "./impact-fields";
import { LayerFields } from "./layer-fields";
import type { FindLookalikes } from "./lookalike-line";
import type { PlatformChoice } from "./platform-choice";
import { type EditDraftStatus, type KeepEdit, useEditDraft } from "./use-edit-draft";

export type SaveEdit = (draftId: string | null, previous: FormState, form: FormData) => Promise<FormState>;

type EditFormProps = {
  home: string;
  /** What the form shows, what was saved when its editing began, and the version of that. */
  answers: Answers;
  base: Answers;
  version: number;
  draftId: string | null;
  platforms: readonly PlatformChoice[];
  locale: string;
  /** How complicated its files are by what was found in them. */
  proposal: MeasuredComplexity | null;
  save: SaveEdit;
  keep: KeepEdit;
  findLookalikes: FindLookalikes;
};

type Conflict = { mine: Answers; theirs: Answers; version: number };

export function EditForm({
  home,
  save,
  keep,
  platforms,
  locale,
  proposal,
  findLookalikes,
  ...first
}: EditFormProps) {
  const [begun, setBegun] = useState({
    answers: first.answers,
    base: first.base,
    version: first.version,
    round: 0,
  });
  const [conflict, setConflict] = useState<Conflict | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const router = useRouter();
  const draft = useEditDraft(keep, first.draftId, () => readDraft(place.current, begun.base));
  useFieldOfAddress(place);

  const send: FormAction = async (previous, form) => {
    const mine = asAnswers(Object.fromEntries([...form].filter(([name]) => name in begun.base)));
    for (const name of [...form.keys()]) if (name.startsWith("choice.")) form.delete(name);
    const state = await save(await draft.finish(), previous, form);
    const theirs = readTheirs(state);
    if (state.reason === null) {
      showToast({ title: state.details.changed === false ? "Nothing had changed" : "Saved" });
      router.push(home);
    } else if (theirs) {
      setConflict({ mine, ...theirs });
      window.scrollTo({ top: 0 });
    } else draft.changed();
    return state;
  };

  if (conflict) {
    return (
      <ConflictView
        key={conflict.version}
        base={begun.base}
        {...conflict}
        platformNames={new Map(platforms.map(({ id, name }) => [id, name]))}
        action={send}
        onEdit={(answers) => {
          setBegun({ answers, base: conflict.theirs, version: conflict.version, round: begun.round + 1 });
          setConflict(null);
        }}
      />
    );
  }
  return (
    <div ref={place} onInput={draft.changed} onChange={draft.changed} key={begun.round}>
      <Form action={send} aria-label="Edit the application">
        <input type="hidden" name="version" value={begun.version} />
        <EditFields
          defaults={begun.answers}
          {...{ platforms, locale, proposal, findLookalikes }}
          onChange={draft.changed}
        />
        <div className="flex flex-wrap items-center gap-2 border-t border-line pt-5">
          <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
          <ButtonLink href={home}>Back</ButtonLink>
          <DraftLine status={draft.status} />
        </div>
      </Form>
    </div>
  );
}

type EditFieldsProps = Pick<EditFormProps, "platforms" | "locale" | "proposal" | "findLookalikes"> & {
  defaults: Answers;
  onChange: () => void;
};

function EditFields({ defaults, platforms, locale, proposal, findLookalikes, onChange }: EditFieldsProps) {
  const [kind, setKind] = useState<ApplicationKind | "">(
    applicationKinds.find((one) => one === defaults.kind) ?? "",
  );
  return (
    <>
      <LayerFields defaults={defaults} kind={kind} onKind={setKind} {...{ findLookalikes, onChange }} />
      <AnswerFields defaults={defaults} kind={kind} onKind={setKind} {...{ platforms, locale, onChange }} />
      <ImpactFields defaults={defaults} proposal={proposal} />
    </>
  );
}

function DraftLine({ status }: { status: EditDraftStatus }) {
  return (
    <p aria-live="polite" className="text-[0.8125rem] text-ink-soft">
      {status.kind === "kept" ? "Kept as a draft, not saved yet." : null}
      {status.kind === "not-kept" ? `Not kept: ${status.because}` : null}
    </p>
  );
}

function readDraft(place: HTMLElement | null, base: Answers): Record<string, string> | null {
  const form = place?.querySelector("form");
  if (!form) return null;
  const typed = [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === "string" ? [[name, value]] : [],
  );
  return { ...Object.fromEntries(typed), base: JSON.stringify(base) };
}

function readTheirs({ reason, details }: FormState) {
  const { theirs, version } = details;
  if (reason !== "conflict" || typeof version !== "number" || !theirs || typeof theirs !== "object")
    return null;
  return { theirs: asAnswers({ ...theirs }), version };
}

/** `#howToRun` leads to the field of that name. */
function useFieldOfAddress(place: React.RefObject<HTMLElement | null>) {
  useEffect(() => {
    const name = window.location.hash.slice(1);
    if (!/^[a-zA-Z]+$/.test(name)) return;
    const field = place.current?.querySelector<HTMLElement>(`[name="${name}"]`);
    const seen = field?.closest("fieldset, [role=radiogroup], label, div");
    const control = field?.matches("[type=hidden], [aria-hidden=true]")
      ? seen?.querySelector<HTMLElement>("button, [role=combobox]")
      : field;
    (control ?? seen)?.scrollIntoView({ block: "center" });
    control?.focus({ preventScroll: true });
  }, [place]);
}
