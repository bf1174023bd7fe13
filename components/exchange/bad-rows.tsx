import { SentForm } from "@/components/people/sent-form";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";
import type { FormState } from "@/lib/foundation/form-outcome";

type BadRowsProps = {
  found: ShownImport;
  locale: string;
  correct: (row: number, previous: FormState, form: FormData) => Promise<FormState>;
};

/** The first rows that do not fit, each with its reasons and the cells that could be mended. */
export function BadRows({ found, locale, correct }: BadRowsProps) {
  const { badRows, unfitCount, isOwn } = found;
  if (unfitCount === 0 || found.state !== "planned") return null;
  return (
    <section aria-labelledby="bad-rows" className="mb-8 max-w-4xl">
      <h2 id="bad-rows" className="mb-1 text-lg font-semibold">
        {unfitCount === 1 ? "One row does not fit" : `${unfitCount.toLocaleString(locale)} rows do not fit`}
      </h2>
      <p className="mb-3 text-ink-soft">
        {badRows.length < unfitCount ? `The first ${badRows.length} are shown. ` : ""}
        Rows are numbered as in the file, whose first line is 1.
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {badRows.map((row) => (
          <li key={row.number} className="py-4">
            <h3 className="font-semibold">
              Row {row.number}
              {row.name ? `, ${row.name}` : ""}
            </h3>
            <BadRow
              row={row}
              action={isOwn && row.cells.length > 0 ? correct.bind(null, row.number) : null}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

type BadRowProps = { row: ShownImport["badRows"][number]; action: FormAction | null };

function BadRow({ row, action }: BadRowProps) {
  const reasons = (
    <ul className="flex flex-col gap-1">
      {row.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
  if (!action) return reasons;
  return (
    <SentForm
      action={action}
      done={`Row ${row.number} fits now.`}
      label={`Row ${row.number}`}
      className="mt-1 flex flex-col gap-3"
    >
      {reasons}
      <div className="flex flex-wrap items-end gap-3">
        {row.cells.map(({ at, label, text }) => (
          <div key={at} className="min-w-0 flex-1 basis-60">
            <TextInput label={label} name={`c${at}`} defaultValue={text} autoComplete="off" />
          </div>
        ))}
        <SubmitButton variant="secondary" pendingLabel="Looking…">
          Correct row {row.number}
        </SubmitButton>
      </div>
    </SentForm>
  );
}
