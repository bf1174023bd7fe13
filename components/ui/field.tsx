"use client";

import { type ReactNode, useId } from "react";
import { useFieldError } from "./form-context";

export type FieldProps = {
  label: string;
  name?: string;
  help?: ReactNode;
  error?: string;
  isOptional?: boolean;
};

export type ControlProps = { id: string; "aria-describedby"?: string; "aria-invalid"?: true };

type FieldFrameProps = FieldProps & { id?: string; children: (control: ControlProps) => ReactNode };

/** Label above, help in the open, the error as a sentence at the field. */
export function Field({ label, name, help, error, isOptional, id, children }: FieldFrameProps) {
  const ownId = useId();
  const fieldId = id ?? ownId;
  const sentence = useFieldError(name, error);
  const describedBy = [help ? `${fieldId}-help` : "", sentence ? `${fieldId}-error` : ""]
    .filter(Boolean)
    .join(" ");

  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <label htmlFor={fieldId} className="font-medium">
        {label}
        {isOptional ? <OptionalMark /> : null}
      </label>
      <FieldHelp id={`${fieldId}-help`}>{help}</FieldHelp>
      {children({
        id: fieldId,
        "aria-describedby": describedBy || undefined,
        "aria-invalid": sentence ? true : undefined,
      })}
      <FieldError id={`${fieldId}-error`}>{sentence}</FieldError>
    </div>
  );
}

export function OptionalMark() {
  return <span className="font-normal text-ink-soft"> (optional)</span>;
}

export function FieldHelp({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={id} className="-mt-1 max-w-prose text-[0.8125rem] text-ink-soft">
      {children}
    </div>
  );
}

export function FieldError({ id, children }: { id: string; children: string | undefined }) {
  if (!children) return null;
  return (
    <p id={id} className="flex gap-1.5 text-[0.8125rem] font-medium text-severe">
      <span aria-hidden="true">▲</span>
      {children}
    </p>
  );
}
