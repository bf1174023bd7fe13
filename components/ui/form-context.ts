"use client";

import { createContext, use } from "react";

export const FormContext = createContext<{ errors: Readonly<Record<string, string>>; isPending: boolean }>({
  errors: {},
  isPending: false,
});

/** The sentence for this field: the one handed in, or the one the last sending brought back. */
export function useFieldError(name: string | undefined, given: string | undefined) {
  const { errors } = use(FormContext);
  return given ?? (name === undefined ? undefined : errors[name]);
}
