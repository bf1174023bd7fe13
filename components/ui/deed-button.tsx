"use client";

import type { ReactNode } from "react";
import { Button } from "./button";
import type { ButtonSize, ButtonVariant } from "./button-look";
import { Notice } from "./notice";
import { type Deed, useDeed } from "./use-deed";

type DeedButtonProps = Deed & {
  children: ReactNode;
  variant?: ButtonVariant;
  size?: ButtonSize;
  id?: string;
};

/** Does its deed at once and says so in a toast; a refusal stands below the button. */
export function DeedButton({ children, variant, size, id, ...deed }: DeedButtonProps) {
  const { run, isPending, refusal } = useDeed();
  return (
    <>
      <Button
        id={id}
        variant={variant}
        size={size}
        aria-disabled={isPending || undefined}
        aria-busy={isPending || undefined}
        onClick={() => run(deed)}
      >
        {children}
      </Button>
      {refusal ? (
        <div role="alert" className="w-full">
          <Notice tone="danger">{refusal}</Notice>
        </div>
      ) : null}
    </>
  );
}
