import type { FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { SentForm } from "./sent-form";

type AddDepartmentProps = { departments: readonly { id: string; name: string }[]; action: FormAction };

export function AddDepartment({ departments, action }: AddDepartmentProps) {
  return (
    <section className="mt-8 max-w-md">
      <h2 className="mb-3 text-base font-semibold">Add a department</h2>
      <SentForm action={action} done="The department is added." className="flex flex-col gap-4">
        <TextInput label="Name" name="name" autoComplete="off" />
        <PlainSelect
          label="Below"
          name="parentId"
          placeholder="None: it stands at the top"
          options={departments.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton className="self-start">Add the department</SubmitButton>
      </SentForm>
    </section>
  );
}
