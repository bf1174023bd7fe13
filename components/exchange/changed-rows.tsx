import { ArrowRight } from "lucide-react";
import { Pagination } from "@/components/ui/pagination";
import type { RowChanges } from "@/lib/exchange/queries/list-row-changes";
import { countedAs } from "./counted";

type ChangedRowsProps = {
  count: number;
  rows: readonly RowChanges[];
  isOpen: boolean;
  hrefs: { next?: string; first?: string };
};

/** What each row changes, field by field. */
export function ChangedRows({ count, rows, isOpen, hrefs }: ChangedRowsProps) {
  if (count === 0) return null;
  return (
    <details id="changes" open={isOpen}>
      <summary className="cursor-pointer font-medium">
        What {countedAs(count, "row changes", "rows change")}
      </summary>
      <ul className="mt-2 divide-y divide-line border-y border-line">
        {rows.map(({ number, name, changes }) => (
          <li key={number} className="py-3">
            <h3 className="font-semibold">
              Row {number}
              {name ? `, ${name}` : ""}
            </h3>
            {changes.length === 0 ? (
              <p className="text-ink-soft">Only which list it is known by.</p>
            ) : (
              <dl className="mt-1 flex flex-col gap-1">
                {changes.map((change) => (
                  <div key={change.field} className="flex flex-wrap items-baseline gap-x-2">
                    <dt className="text-ink-soft">{change.field}</dt>
                    <dd className="flex min-w-0 flex-wrap items-baseline gap-x-2">
                      <span className="sr-only">was </span>
                      <del className="min-w-0 break-words whitespace-pre-line text-ink-soft">
                        {change.was || "nothing"}
                      </del>
                      <ArrowRight
                        aria-hidden="true"
                        className="size-3.5 shrink-0 self-center text-ink-faint"
                      />
                      <span className="sr-only">is now </span>
                      <ins className="min-w-0 break-words whitespace-pre-line no-underline">
                        {change.isNow || "nothing"}
                      </ins>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
          </li>
        ))}
      </ul>
      <Pagination label="Rows that change" firstHref={hrefs.first} nextHref={hrefs.next} />
    </details>
  );
}
