"use client";

import { type ComponentProps, type ReactNode, useId } from "react";
import { FieldError } from "./field";
import { useFieldError } from "./form-context";

export type CheckboxProps = Omit<ComponentProps<"input">, "type"> & {
  label: ReactNode;
  help?: ReactNode;
  error?: string;
};

export function Checkbox({ label, help, error, name, ...rest }: CheckboxProps) {
  const id = useId();
  const sentence = useFieldError(name, error);
  const describedBy = [help ? `${id}-help` : "", sentence ? `${id}-error` : ""].filter(Boolean).join(" ");

  return (
    <div className="flex flex-col gap-1">
      <label className="flex min-h-6 items-start gap-2.5">
        <input
          type="checkbox"
          name={name}
          className="mt-0.5 size-4 shrink-0 accent-act"
          aria-describedby={describedBy || undefined}
          aria-invalid={sentence ? true : undefined}
          {...rest}
        />
        <span>{label}</span>
      </label>
      {help ? (
        <div id={`${id}-help`} className="ps-6.5 text-[0.8125rem] text-ink-soft">
          {help}
        </div>
      ) : null}
      <FieldError id={`${id}-error`}>{sentence}</FieldError>
    </div>
  );
}
