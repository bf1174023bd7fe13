"use client";

import type { ReactTable, RowData, TableFeatures } from "@tanstack/react-table";
import clsx from "clsx";
import type { ReactNode } from "react";
import { ColumnMenu, type Density } from "./column-menu";
import type { Widths } from "./column-widths";
import { DataTableHead, type Sort, type SortDirection } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { rowKeys, walkRows } from "./walk-rows";

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
  /** What a row is called where it is chosen. */
  rowName?: (row: Row) => string;
  widths?: Widths;
  onWidthChange?: (column: string, width: number | null) => void;
  density?: Density;
  onDensityChange?: (density: Density) => void;
  /** Search and filters; the choice of columns stands at their end. */
  toolbar?: ReactNode;
  /** Shown instead of rows. */
  empty?: ReactNode;
};

/** Chosen widths of more pixels than these may not fit beside the other columns: then the table scrolls by itself. */
const mostBesideOthers = { onLaptops: 320, onScreens: 560 };

/** Arrow keys move between rows, Enter opens, x chooses. Below 640 px each row is a card. */
export function DataTable<Features extends TableFeatures, Row extends RowData>(
  props: DataTableProps<Features, Row>,
) {
  const { table, caption, look = {}, hidden = [], onHiddenChange, selected, onSelectedChange, empty } = props;
  const rows = table.getRowModel().rows;
  const columns = table.getAllLeafColumns();
  const shown = columns.filter((column) => !hidden.includes(column.id));
  const chosenWidth = shown.reduce((sum, { id }) => sum + (props.widths?.[id] ?? 0), 0);

  const bar =
    props.toolbar || onHiddenChange ? (
      <div className="mb-3 flex flex-wrap items-center justify-end gap-2 print:hidden">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">{props.toolbar}</div>
        {onHiddenChange ? (
          <ColumnMenu
            {...{ columns, look, hidden, onHiddenChange }}
            density={props.density}
            onDensityChange={props.onDensityChange}
          />
        ) : null}
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
      <div
        className={clsx(
          "rounded-xl border border-line bg-surface max-sm:border-0 max-sm:bg-transparent",
          chosenWidth > mostBesideOthers.onScreens
            ? "overflow-x-auto"
            : chosenWidth > mostBesideOthers.onLaptops
              ? "max-xl:overflow-x-auto"
              : "max-lg:overflow-x-auto",
        )}
      >
        <table className="data-table w-full" onKeyDown={walkRows}>
          <caption className="sr-only">
            {caption}. {selected ? rowKeys : null}
          </caption>
          <DataTableHead
            {...{ table, look, hidden }}
            sort={props.sort}
            sortHref={props.sortHref}
            widths={props.widths}
            onWidthChange={props.onWidthChange}
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
                        name: props.rowName?.(row.original) ?? "this row",
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
