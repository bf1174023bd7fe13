"use client";

import { useEffect, useRef } from "react";
import { TextArea, type TextAreaProps } from "./text-area";

type KeptTextAreaProps = TextAreaProps & {
  /** Where this browser keeps what is typed until it was sent. */
  keptAs: string;
};

/** What is typed stays through a refusal, a reload and a sign-in; `forgetKept` when it was sent. */
export function KeptTextArea({ keptAs, ...rest }: KeptTextAreaProps) {
  const field = useRef<HTMLTextAreaElement>(null);

  useEffect(() => {
    const kept = readKept(keptAs);
    if (field.current && field.current.value === "" && kept) field.current.value = kept;
  }, [keptAs]);

  return <TextArea ref={field} onInput={(event) => keep(keptAs, event.currentTarget.value)} {...rest} />;
}

export function forgetKept(keptAs: string) {
  keep(keptAs, "");
}

function readKept(name: string) {
  try {
    return window.sessionStorage.getItem(name);
  } catch {
    // A browser that keeps nothing has nothing to give back.
    return null;
  }
}

function keep(name: string, text: string) {
  try {
    if (text === "") window.sessionStorage.removeItem(name);
    else window.sessionStorage.setItem(name, text);
  } catch {
    // Without room in the browser the text is still in the field.
  }
}
