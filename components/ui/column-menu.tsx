"use client";

import type { Column, RowData, TableFeatures } from "@tanstack/react-table";
import { Columns3 } from "lucide-react";
import { useId } from "react";
import { buttonLook } from "./button-look";
import type { ColumnLook } from "./data-table";

type ColumnMenuProps<Features extends TableFeatures, Row extends RowData> = {
  columns: readonly Column<Features, Row, unknown>[];
  look: Readonly<Record<string, ColumnLook>>;
  hidden: readonly string[];
  onHiddenChange: (hidden: string[]) => void;
};

export function ColumnMenu<Features extends TableFeatures, Row extends RowData>({
  columns,
  look,
  hidden,
  onHiddenChange,
}: ColumnMenuProps<Features, Row>) {
  const id = useId();
  const choices = columns.filter((column) => !look[column.id]?.isAlwaysShown);

  function toggle(column: string) {
    onHiddenChange(
      hidden.includes(column) ? hidden.filter((other) => other !== column) : [...hidden, column],
    );
  }

  return (
    <div className="max-sm:hidden">
      <button type="button" popoverTarget={id} className={buttonLook("quiet", "small")}>
        <Columns3 aria-hidden="true" className="size-4" />
        Columns
      </button>
      <div id={id} popover="auto" className="dropdown dropdown-end panel min-w-52 p-2">
        <fieldset>
          <legend className="px-2 pb-1 text-[0.8125rem] text-ink-soft">Columns to show</legend>
          {choices.map((column) => (
            <label
              key={column.id}
              className="flex min-h-8 items-center gap-2.5 rounded-md px-2 hover:bg-act-soft pointer-coarse:min-h-11"
            >
              <input
                type="checkbox"
                className="size-4 accent-act"
                checked={!hidden.includes(column.id)}
                onChange={() => toggle(column.id)}
              />
              {look[column.id]?.name ?? plainHeader(column.columnDef.header) ?? column.id}
            </label>
          ))}
        </fieldset>
      </div>
    </div>
  );
}

function plainHeader(header: unknown) {
  return typeof header === "string" ? header : undefined;
}
