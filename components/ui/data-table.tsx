"use client";

import type { ReactTable, RowData, TableFeatures } from "@tanstack/react-table";
import clsx from "clsx";
import type { KeyboardEvent, ReactNode } from "react";
import { ColumnMenu } from "./column-menu";
import { DataTableHead, type Sort, type SortDirection } from "./data-table-head";
import { DataTableRow } from "./data-table-row";

export type ColumnLook = {
  /** What the column is called in the menu and in cards; the header itself where it is plain text. */
  name?: string;
  align?: "start" | "end";
  /** A CSS width such as "9rem". */
  width?: string;
  isAlwaysShown?: boolean;
  firstDirection?: SortDirection;
};

export type DataTableProps<Features extends TableFeatures, Row extends RowData> = {
  /** From `useTable`; give it `getRowId` when rows can be selected. */
  table: ReactTable<Features, Row>;
  /** What the table holds, for screen readers. */
  caption: string;
  look?: Readonly<Record<string, ColumnLook>>;
  sort?: Sort;
  /** The address that sorts by a column; undefined where it cannot be sorted. */
  sortHref?: (column: string, direction: SortDirection) => string | undefined;
  /** Makes the whole row a link; the first column's words become its name. */
  rowHref?: (row: Row) => string;
  hidden?: readonly string[];
  onHiddenChange?: (hidden: string[]) => void;
  selected?: ReadonlySet<string>;
  onSelectedChange?: (selected: Set<string>) => void;
  density?: "comfortable" | "compact";
  /** Search and filters; the choice of columns stands at their end. */
  toolbar?: ReactNode;
  /** Shown instead of rows. */
  empty?: ReactNode;
};

/** Arrow keys move between rows, Enter opens, x selects. Below 640 px each row is a card. */
export function DataTable<Features extends TableFeatures, Row extends RowData>(
  props: DataTableProps<Features, Row>,
) {
  const { table, caption, look = {}, hidden = [], onHiddenChange, selected, onSelectedChange, empty } = props;
  const rows = table.getRowModel().rows;
  const columns = table.getAllLeafColumns();
  const shown = columns.filter((column) => !hidden.includes(column.id));

  const bar =
    props.toolbar || onHiddenChange ? (
      <div className="mb-3 flex flex-wrap items-center justify-end gap-2 print:hidden">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{props.toolbar}</div>
        {onHiddenChange ? <ColumnMenu {...{ columns, look, hidden, onHiddenChange }} /> : null}
      </div>
    ) : null;

  if (rows.length === 0 && empty) {
    return (
      <div>
        {bar}
        {empty}
      </div>
    );
  }

  return (
    <div>
      {bar}
      <div className="rounded-xl border border-line bg-surface max-lg:overflow-x-auto max-sm:border-0 max-sm:bg-transparent">
        <table className="data-table w-full" onKeyDown={walkRows}>
          <caption className="sr-only">{caption}</caption>
          <DataTableHead
            {...{ table, look, hidden }}
            sort={props.sort}
            sortHref={props.sortHref}
            selection={
              selected && onSelectedChange
                ? {
                    isAll: rows.length > 0 && rows.every((row) => selected.has(row.id)),
                    toggleAll: (isOn) =>
                      onSelectedChange(
                        withAll(
                          selected,
                          rows.map(({ id }) => id),
                          isOn,
                        ),
                      ),
                  }
                : undefined
            }
          />
          <tbody className={clsx(props.density === "compact" ? "[&_td]:py-1" : "[&_td]:py-2")}>
            {rows.map((row) => (
              <DataTableRow
                key={row.id}
                {...{ table, row, look }}
                columns={shown.map(({ id }) => id)}
                href={props.rowHref?.(row.original)}
                selection={
                  selected && onSelectedChange
                    ? {
                        isOn: selected.has(row.id),
                        toggle: (isOn) => onSelectedChange(withAll(selected, [row.id], isOn)),
                      }
                    : undefined
                }
              />
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

function withAll(selected: ReadonlySet<string>, ids: readonly string[], isOn: boolean) {
  const next = new Set(selected);
  for (const id of ids) isOn ? next.add(id) : next.delete(id);
  return next;
}

function walkRows(event: KeyboardEvent<HTMLTableElement>) {
  const row = event.target instanceof Element ? event.target.closest("tbody tr") : null;
  const isTyping =
    event.target instanceof Element && event.target.matches("input:not([type=checkbox]), textarea, select");
  if (!row || isTyping || event.ctrlKey || event.metaKey || event.altKey) return;

  if (event.key === "x") return row.querySelector<HTMLElement>("[data-row-box]")?.click();
  if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
  const next = event.key === "ArrowDown" ? row.nextElementSibling : row.previousElementSibling;
  const target =
    next?.querySelector<HTMLElement>("[data-row-link]") ??
    next?.querySelector<HTMLElement>("a, button, input");
  if (!target) return;
  event.preventDefault();
  target.focus();
}
