"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { SignInLink } from "@/components/inventory/sign-in-link";
import { ButtonLink } from "@/components/ui/button";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Form, type FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { showToast } from "@/components/ui/toast";
import type { DataSourcePage } from "@/lib/dependencies/queries/get-data-source";
import { sourceKinds, sourceKindWords } from "@/lib/dependencies/source-kinds";
import { classifications, classificationWords } from "@/lib/dependencies/source-schema";

type SourceFormProps = {
  source: DataSourcePage;
  home: string;
  action: FormAction;
  findOwners: (text: string) => Promise<readonly ComboboxOption[]>;
};

export function SourceForm({ source, home, action, findOwners }: SourceFormProps) {
  const router = useRouter();
  const [version, setVersion] = useState(source.version);
  const [owner, setOwner] = useState(source.owner?.id ?? "");
  const [signIn, setSignIn] = useState<string | null>(null);

  const send: FormAction = async (previous, form) => {
    const state = await action(previous, form);
    setSignIn(typeof state.details.signIn === "string" ? state.details.signIn : null);
    if (typeof state.details.version === "number") setVersion(state.details.version);
    if (state.reason === null) {
      showToast({ title: "Saved" });
      router.push(home);
    }
    return state;
  };

  return (
    <Form
      action={send}
      guardsChanges
      aria-label="Change the data source"
      messageAction={signIn ? <SignInLink address={signIn} /> : undefined}
    >
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="ownerId" value={owner} />
      <TextInput label="Name" name="name" defaultValue={source.name} help="What people call it." />
      <PlainSelect
        label="Kind"
        name="kind"
        defaultValue={source.kind}
        options={sourceKinds.map((value) => ({ value, label: sourceKindWords[value] }))}
      />
      <TextInput
        label="Place"
        name="place"
        isOptional
        defaultValue={source.place}
        help="Server / database, path or address. Files that name this place are linked to it."
      />
      <PlainSelect
        label="What data is in it?"
        name="classification"
        defaultValue={source.classification}
        options={classifications.map((value) => ({ value, label: classificationWords[value] ?? value }))}
      />
      <Combobox
        label="Whose is it?"
        isOptional
        search={findOwners}
        help="Somebody who can say what changes in it, and when. They may change this page too."
        placeholder="Type a name"
        emptyText="Nobody here has that name."
        defaultOption={source.owner ? { value: source.owner.id, label: source.owner.name } : null}
        onChoose={(option) => setOwner(option?.value ?? "")}
      />
      <TextArea
        label="What is in it?"
        name="description"
        isOptional
        rows={4}
        defaultValue={source.description}
        help="What it holds, how fresh it is, how to get access."
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton pendingLabel="Saving…">Save</SubmitButton>
        <ButtonLink href={home}>Back</ButtonLink>
      </div>
    </Form>
  );
}
