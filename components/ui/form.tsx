"use client";

import { type ReactNode, startTransition, useActionState, useEffect, useRef, useState } from "react";
import type { FormState } from "@/lib/foundation/form-outcome";
import { FormContext } from "./form-context";
import { Notice } from "./notice";

const untouched: FormState = { errors: {}, message: null, reason: null, details: {} };

export type FormAction = (previous: FormState, form: FormData) => Promise<FormState>;

type FormProps = {
  action: FormAction;
  children: ReactNode;
  /** Asks before the page is left while something typed was not sent. */
  guardsChanges?: boolean;
  /** Beside the message about the whole form: the next click. */
  messageAction?: ReactNode;
  className?: string;
  "aria-label"?: string;
};

/** Sends a server action, keeps what was typed, shows each field its sentence and takes the person to the first one. */
export function Form({
  action,
  children,
  guardsChanges = false,
  messageAction,
  className,
  ...rest
}: FormProps) {
  const [state, send, pending] = useActionState(action, untouched);
  const [isChanged, setChanged] = useState(false);
  const [mended, setMended] = useState<{ state: FormState; names: readonly string[] }>({ state, names: [] });
  const form = useRef<HTMLFormElement>(null);
  // A sentence about what stood there before is put away when the field is changed.
  const errors =
    mended.state === state
      ? Object.fromEntries(Object.entries(state.errors).filter(([name]) => !mended.names.includes(name)))
      : state.errors;

  useEffect(() => {
    if (state.reason === null) return;
    const field = form.current?.querySelector<HTMLElement>("[aria-invalid=true], [data-invalid] input");
    // The sentence stands under the question, above the first answer.
    const group = field?.closest("fieldset[data-invalid]");
    (field ?? form.current?.querySelector<HTMLElement>("[data-form-message]"))?.focus({
      preventScroll: Boolean(group),
    });
    group?.scrollIntoView({ block: "start" });
  }, [state]);

  useEffect(() => {
    if (!guardsChanges || !isChanged || pending) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [guardsChanges, isChanged, pending]);

  return (
    <form
      ref={form}
      action={send}
      className={className ?? "flex max-w-2xl flex-col gap-6"}
      noValidate
      onChange={(event) => {
        setChanged(true);
        const name = event.target instanceof Element ? event.target.getAttribute("name") : null;
        if (name !== null && errors[name] !== undefined) {
          setMended({ state, names: [...(mended.state === state ? mended.names : []), name] });
        }
      }}
      onSubmit={(event) => {
        // React empties a form after its action; sending it ourselves keeps what was typed.
        event.preventDefault();
        const submitter = event.nativeEvent instanceof SubmitEvent ? event.nativeEvent.submitter : null;
        const fields = new FormData(event.currentTarget, submitter);
        startTransition(() => send(fields));
      }}
      {...rest}
    >
      <FormContext value={{ errors, isPending: pending }}>
        {state.message ? (
          <div data-form-message tabIndex={-1} role="alert">
            <Notice tone={state.reason === "not-fitting" ? "warning" : "danger"} action={messageAction}>
              {state.message}
            </Notice>
          </div>
        ) : null}
        {children}
      </FormContext>
    </form>
  );
}
