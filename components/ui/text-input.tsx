"use client";

import type { ComponentProps } from "react";
import { Field, type FieldProps } from "./field";

export type TextInputProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps>;

export function TextInput({
  label,
  name,
  help,
  error,
  isOptional,
  id,
  type = "text",
  ...rest
}: TextInputProps) {
  return (
    <Field {...{ label, name, help, error, isOptional, id }}>
      {(control) => <input type={type} name={name} className="control" {...rest} {...control} />}
    </Field>
  );
}
