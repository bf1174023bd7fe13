"use client";

import { useId } from "react";
import type { ChoiceOption } from "./choice";
import { FieldError, FieldHelp } from "./field";
import { useFieldError } from "./form-context";

type ChoiceChipsProps = {
  /** The question. */
  label: string;
  name: string;
  help?: string;
  error?: string;
  options: readonly Pick<ChoiceOption, "value" | "label">[];
  defaultValue?: string;
};

/** One question with short answers, side by side. */
export function ChoiceChips({ label, name, help, error, options, defaultValue }: ChoiceChipsProps) {
  const id = useId();
  const sentence = useFieldError(name, error);
  const describedBy = [help ? `${id}-help` : "", sentence ? `${id}-error` : ""].filter(Boolean).join(" ");

  return (
    <fieldset
      className="flex min-w-0 scroll-mt-20 flex-col gap-2"
      aria-describedby={describedBy || undefined}
      data-invalid={sentence ? true : undefined}
    >
      <legend className="mb-1.5 font-medium">{label}</legend>
      <FieldHelp id={`${id}-help`}>{help}</FieldHelp>
      <FieldError id={`${id}-error`}>{sentence}</FieldError>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <label
            key={option.value}
            className="flex min-h-8 cursor-pointer items-center gap-2 rounded-lg border border-line bg-raised px-3 py-1 hover:border-edge has-checked:border-act has-checked:bg-act-soft has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-act pointer-coarse:min-h-11"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === defaultValue}
              className="size-3.5 shrink-0 accent-act outline-none"
            />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
