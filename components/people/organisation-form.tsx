import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import { SentForm } from "./sent-form";
import { TimeZoneField } from "./time-zone-field";

type OrganisationFormProps = {
  organisation: { name: string; helpContact: string; timeZone: string };
  action: FormAction;
};

export function OrganisationForm({ organisation, action }: OrganisationFormProps) {
  return (
    <SentForm action={action} done="The organisation is saved.">
      <TextInput label="Name" name="name" defaultValue={organisation.name} autoComplete="organization" />
      <TextInput
        label="Help contact"
        name="helpContact"
        defaultValue={organisation.helpContact}
        help="An address, a number or a place, such as “IT desk, extension 4400”. It stands below the menu on every page."
        isOptional
      />
      <TimeZoneField
        defaultValue={organisation.timeZone}
        help="Working days and the times of everybody who has not chosen a zone. Deadlines that are set already stay."
      />
      <SubmitButton className="self-start" pendingLabel="Saving…">
        Save the organisation
      </SubmitButton>
    </SentForm>
  );
}
