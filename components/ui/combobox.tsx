"use client";

import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { Field, type FieldProps } from "./field";

const loadSearch = () => import("./combobox-search");
const ComboboxSearch = lazy(() => loadSearch().then((module) => ({ default: module.ComboboxSearch })));

export type ComboboxOption = { value: string; label: string; line?: string; badge?: ReactNode };

export type ComboboxProps = FieldProps & {
  /** Answers for what was typed so far; may be a server action. An empty text asks for suggestions. */
  search: (text: string) => Promise<readonly ComboboxOption[]>;
  defaultOption?: ComboboxOption | null;
  onChoose?: (option: ComboboxOption | null) => void;
  placeholder?: string;
  /** Said when nothing fits, with what to do then. */
  emptyText?: string;
};

/** Finds one of many while typing. The code that searches arrives after the page does. */
export function Combobox({
  search,
  defaultOption = null,
  onChoose,
  placeholder,
  emptyText,
  ...field
}: ComboboxProps) {
  const [chosen, setChosen] = useState(defaultOption);
  const [isReady, setReady] = useState(false);

  useEffect(() => {
    const isIdle = window.setTimeout(() => void loadSearch().then(() => setReady(true)), 200);
    return () => window.clearTimeout(isIdle);
  }, []);

  function choose(option: ComboboxOption | null) {
    setChosen(option);
    onChoose?.(option);
  }

  return (
    <Field {...field}>
      {(control) => {
        const waiting = (
          <input
            className="control"
            placeholder={placeholder}
            defaultValue={chosen?.label}
            readOnly
            {...control}
          />
        );
        return (
          <>
            {field.name ? <input type="hidden" name={field.name} value={chosen?.value ?? ""} /> : null}
            {isReady ? (
              <Suspense fallback={waiting}>
                <ComboboxSearch {...{ control, search, chosen, placeholder, emptyText }} onChoose={choose} />
              </Suspense>
            ) : (
              waiting
            )}
          </>
        );
      }}
    </Field>
  );
}
