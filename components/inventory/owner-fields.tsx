"use client";

import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { PlainSelect } from "@/components/ui/plain-select";

type OwnerFieldsProps = {
  defaults: Readonly<Record<string, string>>;
  departments: readonly { id: string; name: string }[];
  findColleagues: (text: string) => Promise<readonly ComboboxOption[]>;
  secondOwner: ComboboxOption | null;
  onSecondOwner: (option: ComboboxOption | null) => void;
};

/** Whom it works for, and who could stand in. */
export function OwnerFields(props: OwnerFieldsProps) {
  const { defaults, departments, findColleagues, secondOwner, onSecondOwner } = props;
  const [chosen, setChosen] = useState(secondOwner);
  return (
    <>
      <PlainSelect
        label="Which department does it work for?"
        name="departmentId"
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={defaults.departmentId}
      />
      <Combobox
        label="Second owner"
        name="secondOwnerId"
        isOptional
        help={
          chosen
            ? `${chosen.label} will be asked, and becomes second owner by saying yes.`
            : "Who could keep it going for a week? The colleague will be asked first."
        }
        search={findColleagues}
        defaultOption={secondOwner}
        onChoose={(option) => {
          setChosen(option);
          onSecondOwner(option);
        }}
        placeholder="Type a name"
        emptyText="Nobody here has that name. Try the first or the last name only."
      />
    </>
  );
}
