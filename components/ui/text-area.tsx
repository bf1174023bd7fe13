"use client";

import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

export type TextAreaProps = FieldProps &
  Omit<ComponentProps<"textarea">, keyof FieldProps> & {
    /** The serif voice, for the three layers. */
    voice?: "tool" | "layer";
  };

/** Grows with what is typed. */
export function TextArea({
  label,
  name,
  help,
  error,
  isOptional,
  id,
  voice = "tool",
  rows = 3,
  ...rest
}: TextAreaProps) {
  return (
    <Field {...{ label, name, help, error, isOptional, id }}>
      {(control) => (
        <textarea
          name={name}
          rows={rows}
          className={`control field-sizing-content max-h-[60vh] resize-y ${voice === "layer" ? "font-serif text-base" : ""}`}
          style={{ minHeight: `${rows * 1.5 + 1}em` }}
          {...rest}
          {...control}
        />
      )}
    </Field>
  );
}
