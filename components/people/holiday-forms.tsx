import type { ReactNode } from "react";
import type { FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextArea } from "@/components/ui/text-area";
import { TextInput } from "@/components/ui/text-input";
import { countryWords } from "@/lib/people/usual-holidays";
import { SentForm } from "./sent-form";

type HolidayFormsProps = { year: number; add: FormAction; addUsual: FormAction; addList: FormAction };

const formLook = "flex max-w-md flex-col gap-4";

export function HolidayForms({ year, add, addUsual, addList }: HolidayFormsProps) {
  return (
    <div className="mt-8 grid max-w-5xl gap-8 md:grid-cols-3">
      <Way title="The usual ones of a country">
        <SentForm action={addUsual} done="The usual holidays are in the list." className={formLook}>
          <PlainSelect
            label="Country"
            name="country"
            placeholder="Choose"
            help="Nationwide days; add what only your region keeps."
            options={Object.entries(countryWords).map(([value, label]) => ({ value, label }))}
          />
          <input type="hidden" name="year" value={year} />
          <SubmitButton className="self-start">Add those of {year}</SubmitButton>
        </SentForm>
      </Way>
      <Way title="One day">
        <SentForm action={add} done="The holiday is in the list." className={formLook}>
          <TextInput label="Day" name="day" type="date" />
          <TextInput label="Name" name="name" />
          <SubmitButton variant="secondary" className="self-start">
            Add this day
          </SubmitButton>
        </SentForm>
      </Way>
      <Way title="A list">
        <SentForm action={addList} done="The list is read." className={formLook}>
          <TextArea label="Days and names" name="list" help="One a line: 2026-12-25 Christmas" rows={4} />
          <SubmitButton variant="secondary" className="self-start">
            Add the list
          </SubmitButton>
        </SentForm>
      </Way>
    </div>
  );
}

function Way({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h2 className="mb-3 text-base font-semibold">{title}</h2>
      {children}
    </section>
  );
}
