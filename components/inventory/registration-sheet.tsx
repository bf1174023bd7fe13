"use client";

import { useRef, useState } from "react";
import { keepNeeds, restoreNeeds } from "@/components/dependencies/needs-draft";
import { NeedsFields } from "@/components/dependencies/needs-fields";
import type { FindApplications } from "@/components/dependencies/source-fields";
import type { FindMatches } from "@/components/dependencies/use-matches";
import type { ComboboxOption } from "@/components/ui/combobox";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { proposedKind } from "@/lib/dependencies/proposed-kind";
import { type ApplicationKind, applicationKinds } from "@/lib/inventory/kinds";
import { AnswerFields } from "./answer-fields";
import { type DraftContent, typedFields } from "./draft-content";
import { DraftLine } from "./draft-line";
import { FormSection } from "./form-section";
import { ImpactFields } from "./impact-fields";
import { LayerFields } from "./layer-fields";
import type { FindLookalikes } from "./lookalike-line";
import { OwnerFields } from "./owner-fields";
import type { PlatformChoice } from "./platform-choice";
import { registrationAction } from "./registration-action";
import { SignInLink } from "./sign-in-link";
import { type KeepDraft, useDraft } from "./use-draft";

export type RegistrationStart = { sendingId: string; draftId: string | null; content: DraftContent };

export type RegistrationSheetProps = {
  start: RegistrationStart;
  personId: string;
  platforms: readonly PlatformChoice[];
  departments: readonly { id: string; name: string }[];
  locale: string;
  timeZone: string;
  register: FormAction;
  keepDraft: KeepDraft;
  findLookalikes: FindLookalikes;
  findColleagues: (text: string) => Promise<readonly ComboboxOption[]>;
  findApplications: FindApplications;
  findMatches: FindMatches;
};

/** In characters; the rest of a draft needs room too. */
const mostNeedsOnServer = 200_000;
const mostNeedsHere = 4_000_000;

/** The form itself, from the three layers to what it needs. Everything typed is kept. */
export function RegistrationSheet({ start, ...props }: RegistrationSheetProps) {
  const { personId, locale, timeZone } = props;
  const { content, sendingId } = start;
  const place = useRef<HTMLDivElement>(null);
  const [kind, setKind] = useState<ApplicationKind | "">(
    applicationKinds.find((known) => known === content.kind) ?? "",
  );
  const [file, setFile] = useState<{ name: string; gaveKind: boolean } | null>(null);
  const [initialNeeds] = useState(() => restoreNeeds(content.needsDraft));
  const needs = useRef(initialNeeds);
  const [firstSecondOwner] = useState(() => secondOwnerOf(content));
  const secondOwner = useRef(firstSecondOwner);

  function read() {
    const form = place.current?.querySelector("form");
    if (!form) return null;
    const typed = { ...typedFields(new FormData(form)), secondOwnerName: secondOwner.current?.label ?? "" };
    const onServer = keepNeeds(needs.current, mostNeedsOnServer);
    return {
      content: { ...typed, needsDraft: onServer.text },
      whole: { ...typed, needsDraft: keepNeeds(needs.current, mostNeedsHere).text },
      leftOut: onServer.leftOut,
    };
  }

  const draft = useDraft({ keep: props.keepDraft, personId, sendingId, draftId: start.draftId, read });
  const { status, changed, pauseKeeping, resumeKeeping } = draft;
  const [signIn, setSignIn] = useState<string | null>(null);
  const send = registrationAction({
    register: async (previous, form) => {
      const state = await props.register(previous, form);
      setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
      return state;
    },
    personId,
    sendingId,
    form: place,
    pauseKeeping,
    resumeKeeping,
  });

  return (
    <div ref={place} onInput={changed}>
      <Form
        action={send}
        aria-label="Register an application"
        guardsChanges={status.kind === "not-kept"}
        messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
        className="flex max-w-2xl flex-col gap-8"
      >
        <input type="hidden" name="sendingId" value={sendingId} />
        <FormSection
          title="Its three layers"
          line="A name, what kind of thing it is, and what it does. Could a stranger at the help desk act on this?"
        >
          <LayerFields
            defaults={content}
            kind={kind}
            onKind={setKind}
            fileName={file?.name}
            findLookalikes={props.findLookalikes}
            onChange={changed}
          />
        </FormSection>
        <FormSection title="What it is">
          <AnswerFields
            defaults={content}
            kind={kind}
            onKind={(chosen) => {
              setKind(chosen);
              setFile(file && { ...file, gaveKind: false });
            }}
            kindHelp={
              file?.gaveKind ? `Taken from ${file.name}: change it if it is something else.` : undefined
            }
            platforms={props.platforms}
            locale={locale}
            onChange={changed}
          >
            <OwnerFields
              defaults={content}
              departments={props.departments}
              findColleagues={props.findColleagues}
              secondOwner={firstSecondOwner}
              onSecondOwner={(option) => {
                secondOwner.current = option;
                changed();
              }}
            />
          </AnswerFields>
        </FormSection>
        <FormSection
          title="What would happen"
          line="“I don't know” is a fine answer: it is shown as unknown, never as safe."
        >
          <ImpactFields defaults={content} />
        </FormSection>
        <FormSection
          title="What it needs"
          line="Packages, data and other applications: so that somebody can tell you when one of them becomes a problem."
        >
          <NeedsFields
            initial={initialNeeds}
            findApplications={props.findApplications}
            findMatches={props.findMatches}
            onState={(state) => {
              needs.current = state;
              changed();
            }}
            onArrived={({ name, read: arrived }) => {
              const proposed = proposedKind(name, arrived);
              if (!proposed) return;
              setFile({ name: file?.name ?? name, gaveKind: file?.gaveKind === true || kind === "" });
              if (kind === "") setKind(proposed);
            }}
          />
        </FormSection>
        <div className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line pt-5">
          <SubmitButton pendingLabel="Registering…">Register application</SubmitButton>
          <DraftLine status={status} locale={locale} timeZone={timeZone} />
        </div>
      </Form>
    </div>
  );
}

function secondOwnerOf({ secondOwnerId, secondOwnerName }: DraftContent): ComboboxOption | null {
  return secondOwnerId ? { value: secondOwnerId, label: secondOwnerName || "The colleague chosen" } : null;
}
