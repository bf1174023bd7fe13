import type { Header, ReactTable, RowData, TableFeatures } from "@tanstack/react-table";
import clsx from "clsx";
import Link from "next/link";
import type { CSSProperties } from "react";
import { ColumnHandle } from "./column-handle";
import { nameOfColumn } from "./column-menu";
import { columnWidth, type Widths } from "./column-widths";
import type { ColumnLook } from "./data-table";

export type SortDirection = "ascending" | "descending";
export type Sort = { column: string; direction: SortDirection };

type DataTableHeadProps<Features extends TableFeatures, Row extends RowData> = {
  table: ReactTable<Features, Row>;
  look: Readonly<Record<string, ColumnLook>>;
  hidden: readonly string[];
  sort?: Sort;
  sortHref?: (column: string, direction: SortDirection) => string | undefined;
  widths?: Widths;
  onWidthChange?: (column: string, width: number | null) => void;
  selection?: { isAll: boolean; toggleAll: (isOn: boolean) => void };
};

const headLook =
  "sticky top-(--frame-top,0px) z-20 bg-surface border-b border-line px-3 py-2 text-[0.8125rem] font-medium text-ink-soft whitespace-nowrap first:rounded-ss-xl first:ps-4 last:rounded-se-xl last:pe-4";

export function DataTableHead<Features extends TableFeatures, Row extends RowData>(
  props: DataTableHeadProps<Features, Row>,
) {
  const { table, look, hidden, selection } = props;
  return (
    <thead className="max-sm:sr-only">
      {table.getHeaderGroups().map((group) => (
        <tr key={group.id}>
          {selection ? (
            <th scope="col" className={clsx(headLook, "w-10")}>
              <label className="grid size-6 place-items-center">
                <span className="sr-only">Choose every row shown</span>
                <input
                  type="checkbox"
                  className="size-4 accent-act"
                  checked={selection.isAll}
                  onChange={(event) => selection.toggleAll(event.currentTarget.checked)}
                />
              </label>
            </th>
          ) : null}
          {group.headers
            .filter((header) => !hidden.includes(header.column.id))
            .map((header) => (
              <th
                key={header.id}
                scope="col"
                aria-sort={props.sort?.column === header.column.id ? props.sort.direction : undefined}
                className={clsx(
                  headLook,
                  look[header.column.id]?.align === "end" ? "text-end" : "text-start",
                )}
                style={widthStyle(props.widths?.[header.column.id], look[header.column.id]?.width)}
              >
                <HeadCell {...props} header={header} />
                {props.onWidthChange ? (
                  <ColumnHandle
                    label={nameOfColumn(header.column, look)}
                    width={props.widths?.[header.column.id]}
                    onChange={(width) => props.onWidthChange?.(header.column.id, width)}
                  />
                ) : null}
              </th>
            ))}
        </tr>
      ))}
    </thead>
  );
}

/** A browser makes columns narrower than they ask where room is scarce; a chosen width is held by a strut too. */
function widthStyle(chosen: number | undefined, usual: string | undefined): CSSProperties {
  if (chosen === undefined) return { width: usual };
  return { width: chosen, [columnWidth]: `${chosen}px` } as CSSProperties;
}

function HeadCell<Features extends TableFeatures, Row extends RowData>({
  table,
  header,
  look,
  sort,
  sortHref,
}: DataTableHeadProps<Features, Row> & { header: Header<Features, Row> }) {
  if (header.isPlaceholder) return null;
  const words = <table.FlexRender header={header} />;

  const id = header.column.id;
  const isSorted = sort?.column === id;
  const first = look[id]?.firstDirection ?? "ascending";
  const href = sortHref?.(id, isSorted ? opposite(sort.direction) : first);
  if (href === undefined) return words;

  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      className={clsx(
        "group inline-flex min-h-6 items-center gap-1 rounded hover:text-ink",
        look[id]?.align === "end" && "flex-row-reverse",
      )}
    >
      {words}
      <span
        aria-hidden="true"
        className={
          isSorted ? "text-ink" : "opacity-0 group-hover:opacity-100 group-focus-visible:opacity-100"
        }
      >
        {(isSorted ? sort.direction : first) === "ascending" ? "↑" : "↓"}
      </span>
    </Link>
  );
}

function opposite(direction: SortDirection): SortDirection {
  return direction === "ascending" ? "descending" : "ascending";
}
