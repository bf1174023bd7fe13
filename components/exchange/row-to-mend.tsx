import { SentForm } from "@/components/people/sent-form";
import type { FormAction } from "@/components/ui/form";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextInput } from "@/components/ui/text-input";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";

type RowToMendProps = {
  row: ShownImport["badRows"][number];
  /** What is said when it was sent and fits. */
  done: string;
  /** Null where nobody may mend it, or no cell would help. */
  action: FormAction | null;
};

/** A row with what is said of it, and the cells that could be mended. */
export function RowToMend({ row, done, action }: RowToMendProps) {
  return (
    <li className="py-4">
      <h3 className="font-semibold">
        Row {row.number}
        {row.name ? `, ${row.name}` : ""}
      </h3>
      {action && row.cells.length > 0 ? (
        <SentForm
          action={action}
          done={done}
          label={`Row ${row.number}`}
          className="mt-1 flex flex-col gap-3"
        >
          <Sentences row={row} />
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
      ) : (
        <Sentences row={row} />
      )}
    </li>
  );
}

function Sentences({ row }: Pick<RowToMendProps, "row">) {
  return (
    <ul className="flex flex-col gap-1">
      {row.sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}
