"use client";

import { ChevronsUpDown } from "lucide-react";
import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

export type PlainOption = { value: string; label: string; isDisabled?: boolean };

export type PlainSelectProps = FieldProps &
  Omit<ComponentProps<"select">, keyof FieldProps | "children" | "multiple"> & {
    options: readonly PlainOption[];
    placeholder?: string;
  };

/** The browser's own select: the lightest choice when the answers need no second line. */
export function PlainSelect({
  label,
  name,
  help,
  error,
  isOptional,
  id,
  options,
  placeholder,
  ...rest
}: PlainSelectProps) {
  return (
    <Field {...{ label, name, help, error, isOptional, id }}>
      {(control) => (
        <span className="relative block">
          <select name={name} className="control appearance-none pe-9" {...rest} {...control}>
            {placeholder === undefined ? null : <option value="">{placeholder}</option>}
            {options.map((option) => (
              <option key={option.value} value={option.value} disabled={option.isDisabled}>
                {option.label}
              </option>
            ))}
          </select>
          <ChevronsUpDown
            aria-hidden="true"
            className="pointer-events-none absolute end-3 top-1/2 size-4 -translate-y-1/2 text-ink-soft"
          />
        </span>
      )}
    </Field>
  );
}
