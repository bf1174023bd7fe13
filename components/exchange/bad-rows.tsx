import type { ShownImport } from "@/lib/exchange/queries/read-imports";
import type { FormState } from "@/lib/foundation/form-outcome";
import { counted, countedAs } from "./counted";
import { RowToMend } from "./row-to-mend";

type BadRowsProps = {
  found: ShownImport;
  correct: (row: number, previous: FormState, form: FormData) => Promise<FormState>;
};

/** The first rows that do not fit, each with its reasons and the cells that could be mended. */
export function BadRows({ found, correct }: BadRowsProps) {
  const { badRows, unfitCount, isOwn } = found;
  if (unfitCount === 0 || found.state !== "planned") return null;
  return (
    <section aria-labelledby="bad-rows" className="mb-8 max-w-4xl">
      <h2 id="bad-rows" className="mb-1 text-lg font-semibold">
        {unfitCount === 1 ? "One row does not fit" : countedAs(unfitCount, "", "rows do not fit")}
      </h2>
      <p className="mb-3 text-ink-soft">
        {badRows.length < unfitCount ? `The first ${counted(badRows.length)} are shown. ` : ""}
        Rows are numbered as in the file, whose first line is 1.
      </p>
      <ul className="divide-y divide-line border-y border-line">
        {badRows.map((row) => (
          <RowToMend
            key={row.number}
            row={row}
            done={`Row ${row.number} fits now.`}
            action={isOwn ? correct.bind(null, row.number) : null}
          />
        ))}
      </ul>
    </section>
  );
}
