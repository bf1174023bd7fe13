"use client";

import { type ComponentProps, use } from "react";
import { useFormStatus } from "react-dom";
import { Button } from "./button";
import { FormContext } from "./form-context";

type SubmitButtonProps = ComponentProps<typeof Button> & { pendingLabel?: string };

/** Says the deed, and that it is being done. Works inside `Form` and inside a plain form with an action. */
export function SubmitButton({
  pendingLabel,
  children,
  variant = "primary",
  disabled,
  ...rest
}: SubmitButtonProps) {
  const { isPending } = use(FormContext);
  const status = useFormStatus();
  const isBusy = isPending || status.pending;

  return (
    <Button
      type="submit"
      variant={variant}
      disabled={disabled || isBusy}
      aria-busy={isBusy || undefined}
      {...rest}
    >
      {isBusy && pendingLabel ? pendingLabel : children}
    </Button>
  );
}
