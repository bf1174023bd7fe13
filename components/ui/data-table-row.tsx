import type { ReactTable, RowData, TableFeatures, Row as TableRow } from "@tanstack/react-table";
import clsx from "clsx";
import Link from "next/link";
import type { ColumnLook } from "./data-table";

type DataTableRowProps<Features extends TableFeatures, Row extends RowData> = {
  table: ReactTable<Features, Row>;
  row: TableRow<Features, Row>;
  look: Readonly<Record<string, ColumnLook>>;
  columns: readonly string[];
  href?: string;
  selection?: { name: string; isOn: boolean; toggle: (isOn: boolean) => void };
};

export function DataTableRow<Features extends TableFeatures, Row extends RowData>(
  props: DataTableRowProps<Features, Row>,
) {
  const { table, row, look, columns, href, selection } = props;
  const cells = row.getAllCells().filter((cell) => columns.includes(cell.column.id));

  return (
    <tr
      className={clsx(
        "relative border-b border-line-soft last:border-b-0 focus-within:bg-act-soft/50 hover:bg-act-soft/50",
        "max-sm:mb-2 max-sm:grid max-sm:gap-1.5 max-sm:rounded-xl max-sm:border max-sm:border-line max-sm:bg-surface max-sm:p-3.5",
        selection?.isOn && "bg-act-soft",
      )}
    >
      {selection ? (
        <td className="ps-4 max-sm:absolute max-sm:end-3 max-sm:top-1">
          <label className="relative z-10 grid size-6 place-items-center">
            <span className="sr-only">Choose {selection.name}</span>
            <input
              type="checkbox"
              data-row-box
              className="size-4 accent-act"
              checked={selection.isOn}
              onChange={(event) => selection.toggle(event.currentTarget.checked)}
            />
          </label>
        </td>
      ) : null}
      {cells.map((cell, index) => {
        const { name, align } = look[cell.column.id] ?? {};
        const header = cell.column.columnDef.header;
        const words = <table.FlexRender cell={cell} />;
        return (
          <td
            key={cell.id}
            data-label={index === 0 ? undefined : (name ?? (typeof header === "string" ? header : undefined))}
            className={clsx(
              "px-3 align-middle first:ps-4 last:pe-4",
              "max-sm:flex max-sm:items-baseline max-sm:justify-between max-sm:gap-4 max-sm:p-0!",
              "max-sm:before:shrink-0 max-sm:before:text-[0.8125rem] max-sm:before:text-ink-soft max-sm:before:content-[attr(data-label)]",
              align === "end"
                ? "text-end"
                : index === 0
                  ? "text-start max-sm:block! max-sm:pe-8! max-sm:before:hidden"
                  : "text-start max-sm:text-end",
            )}
          >
            {index === 0 && href ? (
              <Link
                href={href}
                prefetch={false}
                data-row-link
                className="block scroll-mt-28 scroll-mb-28 rounded after:absolute after:inset-0 after:content-[''] focus-visible:outline-none focus-visible:after:rounded-lg focus-visible:after:outline-2 focus-visible:after:-outline-offset-2 focus-visible:after:outline-act"
              >
                {words}
              </Link>
            ) : (
              <div className="min-w-0">{words}</div>
            )}
          </td>
        );
      })}
    </tr>
  );
}
