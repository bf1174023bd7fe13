import Link from "next/link";
import type { ReactNode } from "react";

export type CountedColumn = { label: string; align?: "start" | "end" };

type CountedTableProps = {
  /** The heading above it. */
  title: string;
  columns: readonly CountedColumn[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
  /** On a phone each row becomes a few lines: for cells that hold words. */
  stacks?: boolean;
};

const alignments = { start: "text-start", end: "text-end" };

/** A short table of numbers, each of which may be a way into the inventory. */
export function CountedTable({ title, columns, rows, stacks = false }: CountedTableProps) {
  return (
    <div className="relative min-w-0 overflow-x-auto">
      <table className="w-full border-collapse">
        <caption className="pb-2 text-start text-base print:pb-0.5 font-semibold">{title}</caption>
        <thead className={stacks ? "max-sm:sr-only" : undefined}>
          <tr className="border-y border-line">
            {columns.map(({ label, align = "start" }) => (
              <th
                key={label}
                scope="col"
                className={`px-2 py-1.5 max-sm:px-1 text-[0.8125rem] font-medium text-ink-soft ${alignments[align]}`}
              >
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells }) => (
            <tr
              key={key}
              className={`border-b border-line-soft ${stacks ? "max-sm:flex max-sm:flex-wrap max-sm:items-baseline max-sm:gap-x-3 max-sm:py-2" : ""}`}
            >
              {cells.map((cell, index) => {
                const column = columns[index];
                const look = `px-2 py-1.5 max-sm:px-1 print:py-px print:text-[9pt] print:leading-none print:**:min-h-0 ${alignments[column?.align ?? "start"]} ${stacks ? "max-sm:px-0! max-sm:py-0.5!" : ""}`;
                return index === 0 ? (
                  <th
                    key={column?.label}
                    scope="row"
                    className={`${look} font-medium print:whitespace-nowrap ${stacks ? "max-sm:basis-full" : ""}`}
                  >
                    {cell}
                  </th>
                ) : (
                  <td key={column?.label} className={look}>
                    {cell}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A number that opens what it counts; zero opens nothing. */
export function CountLink({ count, address, of }: { count: number; address: string; of: string }) {
  if (count === 0) return <span className="text-ink-faint">0</span>;
  return (
    <Link
      href={address}
      className="inline-block min-w-6 rounded py-0.5 font-medium text-act underline-offset-3 hover:underline"
    >
      {count.toLocaleString("en")}
      <span className="sr-only"> {of}</span>
    </Link>
  );
}
