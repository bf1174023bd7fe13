"use client";

import { useState } from "react";
import { Combobox, type ComboboxOption } from "@/components/ui/combobox";
import { Form, type FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";

type MergeSourceProps = {
  name: string;
  search: (text: string) => Promise<readonly ComboboxOption[]>;
  merge: FormAction;
};

/** Two entries for one source become one: whoever read from this one reads from the other. */
export function MergeSource({ name, search, merge }: MergeSourceProps) {
  const [into, setInto] = useState<ComboboxOption | null>(null);
  return (
    <details className="max-w-xl print:hidden">
      <summary className="w-fit cursor-pointer font-medium">It is here twice</summary>
      <div className="mt-4">
        <Form action={merge} aria-label="Merge the data source">
          <input type="hidden" name="intoId" value={into?.value ?? ""} />
          <Combobox
            label="Which one stays?"
            search={search}
            placeholder="Type a name or a place"
            emptyText="No other data source is called that."
            onChoose={setInto}
          />
          {into ? (
            <p className="text-ink-soft">
              Whatever reads from “{name}” then reads from “{into.label}”. What only this one knows, such as
              its place or its owner, goes over. “{name}” goes away, and this cannot be undone.
            </p>
          ) : null}
          <div>
            <SubmitButton pendingLabel="Merging…">Merge the two</SubmitButton>
          </div>
        </Form>
      </div>
    </details>
  );
}
