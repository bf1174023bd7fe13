"use client";

import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import type { FormAction } from "@/components/ui/form";
import { Notice } from "@/components/ui/notice";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { SentForm } from "./sent-form";

type DepartmentFormProps = {
  department: {
    name: string;
    parentId: string | null;
    managerId: string | null;
    manager: { name: string } | null;
  };
  moves: readonly { parentId: string | null; name: string | null; sentences: readonly string[] }[];
  action: FormAction;
  search: (text: string) => Promise<readonly ComboboxOption[]>;
};

/** Says whom a move touches as soon as another place is chosen, before anything is saved. */
export function DepartmentForm({ department, moves, action, search }: DepartmentFormProps) {
  const { name, parentId, managerId, manager } = department;
  const [place, setPlace] = useState(parentId ?? "");
  const [chosen, setChosen] = useState(managerId);
  const sentences = moves.find((move) => (move.parentId ?? "") === place)?.sentences ?? [];
  const told = [
    ...(place === (parentId ?? "") ? [] : sentences),
    ...(chosen === managerId || !manager ? [] : [`${manager.name} will no longer manage this department.`]),
    ...(chosen === managerId || !chosen
      ? []
      : [
          "The new manager will see everything in it and below it, and gets the role Manager if it is missing.",
        ]),
  ];
  return (
    <SentForm action={action} done="The department is saved.">
      <TextInput label="Name" name="name" defaultValue={name} autoComplete="off" />
      <PlainSelect
        label="Below"
        name="parentId"
        value={place}
        onChange={(event) => setPlace(event.currentTarget.value)}
        options={moves.map((move) => ({
          value: move.parentId ?? "",
          label: move.name ?? "None: it stands at the top",
        }))}
      />
      <Combobox
        label="Manager"
        name="managerId"
        search={search}
        defaultOption={managerId && manager ? { value: managerId, label: manager.name } : null}
        onChoose={(option) => setChosen(option?.value ?? null)}
        help="Somebody who is here. It needs a sign-in of the last ten minutes."
        emptyText="Nobody of that name is here."
        isOptional
      />
      <div aria-live="polite">
        {told.length > 0 ? (
          <Notice title="Whom this touches, from their next click on">
            <ul>
              {told.map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </Notice>
        ) : null}
      </div>
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Save the department
      </SubmitButton>
    </SentForm>
  );
}
