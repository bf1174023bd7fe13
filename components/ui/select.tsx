"use client";

import { ChevronsUpDown } from "lucide-react";
import { lazy, type ReactNode, Suspense, useState } from "react";
import { Field, type FieldProps } from "./field";

const loadList = () => import("./select-list");
const SelectList = lazy(() => loadList().then((module) => ({ default: module.SelectList })));

export type SelectOption = {
  value: string;
  label: string;
  line?: string;
  badge?: ReactNode;
  isDisabled?: boolean;
};

export type SelectProps = FieldProps & {
  options: readonly SelectOption[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  placeholder?: string;
  isDisabled?: boolean;
};

/** For answers that need a second line or a badge; its list is fetched when it is first opened. */
export function Select({
  options,
  defaultValue = "",
  value,
  onValueChange,
  placeholder = "Choose",
  isDisabled,
  ...field
}: SelectProps) {
  const [ownValue, setOwnValue] = useState(defaultValue);
  const [isWanted, setWanted] = useState(false);
  const current = value ?? ownValue;
  const chosen = options.find((option) => option.value === current);

  function choose(next: string) {
    setOwnValue(next);
    onValueChange?.(next);
  }

  return (
    <Field {...field}>
      {(control) => {
        const closed = (
          <button
            type="button"
            role="combobox"
            aria-haspopup="listbox"
            aria-expanded="false"
            disabled={isDisabled}
            className={selectTriggerLook}
            onPointerEnter={loadList}
            onFocus={loadList}
            onClick={() => setWanted(true)}
            onKeyDown={(event) => {
              if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
              event.preventDefault();
              setWanted(true);
            }}
            {...control}
          >
            <span className={chosen ? "truncate" : "truncate text-ink-faint"}>
              {chosen?.label ?? placeholder}
            </span>
            <ChevronsUpDown aria-hidden="true" className="size-4 shrink-0 text-ink-soft" />
          </button>
        );
        return (
          <>
            {field.name ? <input type="hidden" name={field.name} value={current} /> : null}
            {isWanted ? (
              <Suspense fallback={closed}>
                <SelectList
                  {...{ control, options, placeholder, isDisabled }}
                  value={current}
                  onChoose={choose}
                />
              </Suspense>
            ) : (
              closed
            )}
          </>
        );
      }}
    </Field>
  );
}

export const selectTriggerLook = "control flex items-center justify-between gap-2";
