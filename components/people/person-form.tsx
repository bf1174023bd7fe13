import type { FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { SentForm } from "./sent-form";

type PersonFormProps = {
  person?: { name: string; email: string | null; jobTitle: string; departmentId: string };
  departments: readonly { id: string; name: string }[];
  action: FormAction;
};

export function PersonForm({ person, departments, action }: PersonFormProps) {
  return (
    <SentForm
      action={action}
      done={person ? "The person is saved." : "The person is added."}
      label={person ? "Person" : "New person"}
    >
      <TextInput label="Name" name="name" defaultValue={person?.name} autoComplete="off" />
      <TextInput
        label="E-mail address"
        name="email"
        type="email"
        defaultValue={person?.email ?? ""}
        autoComplete="off"
        isOptional
      />
      <TextInput
        label="Job title"
        name="jobTitle"
        defaultValue={person?.jobTitle}
        autoComplete="off"
        isOptional
      />
      <PlainSelect
        label="Department"
        name="departmentId"
        placeholder={person ? undefined : "Choose"}
        defaultValue={person?.departmentId ?? ""}
        options={departments.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        {person ? "Save the person" : "Add the person as a maker"}
      </SubmitButton>
    </SentForm>
  );
}
