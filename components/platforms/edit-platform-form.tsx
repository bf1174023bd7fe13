"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { Form, type FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { showToast } from "@/components/ui/toast";
import type { PlatformPreview } from "@/lib/risk/queries/preview-platform";
import { PlatformFields, type PlatformValues } from "./platform-fields";
import { TouchedPreview } from "./touched-preview";

type EditPlatformFormProps = {
  preview: FormAction;
  save: FormAction;
  values: PlatformValues & { successorId: string };
  version: number;
  dataClasses: readonly { value: string; label: string }[];
  today: string;
  others: readonly { value: string; label: string }[];
  address: string;
};

type Seen = { of: string; preview: PlatformPreview };

/** Saving comes after having seen whom the change touches; a further change asks for a fresh look. */
export function EditPlatformForm(props: EditPlatformFormProps) {
  const { preview, save, values, dataClasses, today, others, address } = props;
  const [version, setVersion] = useState(props.version);
  const [seen, setSeen] = useState<Seen | null>(null);
  const [theirs, setTheirs] = useState<Record<string, string> | null>(null);
  const [signIn, setSignIn] = useState<string | null>(null);
  const router = useRouter();

  const send: FormAction = async (previous, form) => {
    const of = wordsOf(form);
    const isSaving = seen?.of === of;
    const state = await (isSaving ? save : preview)(previous, form);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (typeof state.details.version === "number") {
      setVersion(state.details.version);
      setTheirs(state.details.theirs as Record<string, string>);
      setSeen(null);
    }
    if (state.reason !== null) return state;
    if (!isSaving) {
      setSeen({ of, preview: state.details.preview as PlatformPreview });
      return state;
    }
    const told = Number(state.details.told);
    showToast({
      title: told > 0 ? `Saved, and ${told} ${told === 1 ? "owner is" : "owners are"} told` : "Saved",
    });
    router.push(address);
    return state;
  };

  return (
    <Form
      action={send}
      guardsChanges
      aria-label="Change the platform"
      messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
    >
      {theirs ? <Theirs theirs={theirs} /> : null}
      <div className="flex flex-col gap-6" onChange={() => setSeen(null)}>
        <PlatformFields values={values} dataClasses={dataClasses} today={today} />
        <PlainSelect
          label="Its successor"
          name="successorId"
          defaultValue={values.successorId}
          help="Where tools go from here."
          placeholder="None"
          options={others}
          isOptional
        />
        <TextInput label="Why?" name="because" help="For the history, if the standing changes." isOptional />
      </div>
      <input type="hidden" name="version" value={version} />
      {seen ? <TouchedPreview preview={seen.preview} /> : null}
      <div>
        <SubmitButton pendingLabel="One moment…">
          {seen ? saveWords(seen.preview.owners) : "Show whom it touches"}
        </SubmitButton>
      </div>
    </Form>
  );
}

function saveWords(owners: number) {
  return owners === 0
    ? "Save"
    : `Save; ${owners} ${owners === 1 ? "owner looks" : "owners look"} after such tools`;
}

function wordsOf(form: FormData) {
  return JSON.stringify([...form].filter(([name]) => name !== "version"));
}

function Theirs({ theirs }: { theirs: Record<string, string> }) {
  return (
    <details open className="rounded-lg bg-line-soft px-4 py-3">
      <summary className="font-semibold">What they saved</summary>
      <dl className="mt-2 flex flex-col gap-1.5">
        {Object.entries(theirs).map(([field, value]) => (
          <div key={field}>
            <dt className="text-[0.8125rem] text-ink-soft">{field}</dt>
            <dd className="break-words whitespace-pre-line">{value || "nothing"}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
