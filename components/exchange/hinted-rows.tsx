import { Pagination } from "@/components/ui/pagination";
import type { ShownImport } from "@/lib/exchange/queries/read-imports";
import type { FormState } from "@/lib/foundation/form-outcome";
import { countedAs } from "./counted";
import { RowToMend } from "./row-to-mend";

type HintedRowsProps = {
  found: ShownImport;
  correct: (row: number, previous: FormState, form: FormData) => Promise<FormState>;
  /** Where the rows behind these stand, and where the first of them do. */
  hrefs: { next?: string; first?: string };
};

/** The rows that fit and leave something to decide, each with the cells in which it could be decided now. */
export function HintedRows({ found, correct, hrefs }: HintedRowsProps) {
  const { hintedRows, hintCount, isOwn } = found;
  if (hintCount === 0 || found.state !== "planned") return null;
  const later = found.kind === "applications" ? "triage" : "its page, once it is taken in";
  return (
    <section aria-labelledby="hinted-rows" className="mb-8 max-w-4xl">
      <h2 id="hinted-rows" className="mb-1 text-lg font-semibold">
        {countedAs(hintCount, "row leaves something to decide", "rows leave something to decide")}
      </h2>
      <p className="mb-3 text-ink-soft">Correct it here, or leave it for {later}: these rows fit.</p>
      {hintedRows.length === 0 ? <p>There are no more behind this row.</p> : null}
      <ul className="divide-y divide-line border-y border-line">
        {hintedRows.map((row) => (
          <RowToMend
            key={row.number}
            row={row}
            done={`Row ${row.number} was read again.`}
            action={isOwn ? correct.bind(null, row.number) : null}
          />
        ))}
      </ul>
      <Pagination label="Rows that leave something to decide" firstHref={hrefs.first} nextHref={hrefs.next} />
    </section>
  );
}
