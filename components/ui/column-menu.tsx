"use client";

import type { Column, RowData, TableFeatures } from "@tanstack/react-table";
import clsx from "clsx";
import { Columns3 } from "lucide-react";
import { useId } from "react";
import { buttonLook } from "./button-look";
import type { ColumnLook } from "./data-table";

export type Density = "comfortable" | "compact";

type ColumnMenuProps<Features extends TableFeatures, Row extends RowData> = {
  columns: readonly Column<Features, Row, unknown>[];
  look: Readonly<Record<string, ColumnLook>>;
  hidden: readonly string[];
  onHiddenChange: (hidden: string[]) => void;
  density?: Density;
  onDensityChange?: (density: Density) => void;
};

const choiceLook =
  "flex min-h-8 items-center gap-2.5 rounded-md px-2 hover:bg-act-soft pointer-coarse:min-h-11";

export function ColumnMenu<Features extends TableFeatures, Row extends RowData>({
  columns,
  look,
  hidden,
  onHiddenChange,
  density,
  onDensityChange,
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
            <label key={column.id} className={choiceLook}>
              <input
                type="checkbox"
                className="size-4 accent-act"
                checked={!hidden.includes(column.id)}
                onChange={() => toggle(column.id)}
              />
              {nameOfColumn(column, look)}
            </label>
          ))}
        </fieldset>
        {onDensityChange ? (
          <fieldset className="mt-2 border-t border-line-soft pt-2">
            <legend className="float-start px-2 pb-1 text-[0.8125rem] text-ink-soft">Rows</legend>
            {(["comfortable", "compact"] as const).map((choice) => (
              <label key={choice} className={clsx(choiceLook, "clear-both capitalize")}>
                <input
                  type="radio"
                  name={`${id}-density`}
                  className="size-4 accent-act"
                  checked={density === choice}
                  onChange={() => onDensityChange(choice)}
                />
                {choice}
              </label>
            ))}
          </fieldset>
        ) : null}
      </div>
    </div>
  );
}

export function nameOfColumn<Features extends TableFeatures, Row extends RowData>(
  { id, columnDef }: Column<Features, Row, unknown>,
  look: Readonly<Record<string, ColumnLook>>,
) {
  return look[id]?.name ?? (typeof columnDef.header === "string" ? columnDef.header : id);
}
