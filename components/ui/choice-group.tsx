"use client";

import { type ReactNode, useId } from "react";
import { FieldError, FieldHelp, OptionalMark } from "./field";
import { useFieldError } from "./form-context";

export type ChoiceGroupProps = {
  /** The question. */
  label: string;
  name: string;
  help?: ReactNode;
  error?: string;
  isOptional?: boolean;
  layout?: "stack" | "grid";
};

export function ChoiceGroup({
  label,
  name,
  help,
  error,
  isOptional,
  layout = "stack",
  children,
}: ChoiceGroupProps & { children: ReactNode }) {
  const id = useId();
  const sentence = useFieldError(name, error);
  const describedBy = [help ? `${id}-help` : "", sentence ? `${id}-error` : ""].filter(Boolean).join(" ");

  return (
    <fieldset
      className="flex min-w-0 scroll-mt-20 flex-col gap-2"
      aria-describedby={describedBy || undefined}
      data-invalid={sentence ? true : undefined}
    >
      <legend className="mb-1.5 font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </legend>
      <FieldHelp id={`${id}-help`}>{help}</FieldHelp>
      <FieldError id={`${id}-error`}>{sentence}</FieldError>
      <div className={layout === "grid" ? "grid gap-2 sm:grid-cols-2" : "flex flex-col gap-2"}>
        {children}
      </div>
    </fieldset>
  );
}
