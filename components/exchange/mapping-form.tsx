import { SentForm } from "@/components/people/sent-form";
import type { FormAction } from "@/components/ui/form";
import { PlainSelect } from "@/components/ui/plain-select";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";
import { isSecretColumn } from "@/lib/exchange/secret-columns";

type MappingFormProps = {
  found: ShownImport;
  /** Words by field. */
  fields: Readonly<Record<string, string>>;
  action: FormAction;
};

/** Which column is which; the answer is remembered for the next file with these columns. */
export function MappingForm({ found, fields, action }: MappingFormProps) {
  const options = [
    { value: "", label: "Not taken" },
    ...Object.entries(fields).map(([value, label]) => ({ value, label })),
  ];
  const form = (
    <SentForm
      action={action}
      done="The file was read with these columns, and they are remembered."
      label="Columns"
      className="mt-4 flex max-w-4xl flex-col gap-5"
    >
      <div className="grid gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-3">
        {found.headers.map((header, at) => (
          <PlainSelect
            // biome-ignore lint/suspicious/noArrayIndexKey: two columns may have the same name, and none moves
            key={at}
            label={header || `Column ${at + 1}`}
            name={`column${at}`}
            defaultValue={found.mapping[at] ?? ""}
            help={
              found.kind === "products" && isSecretColumn(header)
                ? "Its cells were not kept: they may hold secrets."
                : found.samples[at]
                  ? `Such as “${shortened(found.samples[at] ?? "")}”`
                  : "Empty in the first rows"
            }
            options={options}
          />
        ))}
      </div>
      <SubmitButton className="self-start" pendingLabel="Reading…">
        Read it with these columns
      </SubmitButton>
    </SentForm>
  );
  return (
    <section aria-labelledby="columns">
      <h2 id="columns" className="mb-1 text-lg font-semibold">
        Which column is which
      </h2>
      {found.state === "uploaded" ? (
        form
      ) : (
        <details>
          <summary className="cursor-pointer font-medium">
            {found.mapping.filter((field) => field !== null).length} of {found.headers.length} columns are
            taken. Change them
          </summary>
          {form}
        </details>
      )}
    </section>
  );
}

const shortened = (text: string) => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
