import clsx from "clsx";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";
export type ButtonSize = "small" | "medium";

const ground =
  "inline-flex items-center justify-center gap-2 rounded-lg border font-medium leading-5 text-center " +
  "disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55";

const sizes: Record<ButtonSize, string> = {
  small: "min-h-7 px-2.5 py-0.5 text-[0.8125rem] pointer-coarse:min-h-9",
  medium: "min-h-9 px-3.5 py-1.5 text-sm pointer-coarse:min-h-11",
};

const variants: Record<ButtonVariant, string> = {
  primary:
    "border-act bg-act text-on-act not-disabled:hover:border-act-strong not-disabled:hover:bg-act-strong",
  secondary: "border-line bg-raised text-ink not-disabled:hover:border-edge not-disabled:hover:bg-line-soft",
  quiet: "border-transparent bg-transparent text-act not-disabled:hover:bg-act-soft",
  danger: "border-severe bg-raised text-severe not-disabled:hover:bg-severe-soft",
};

/** The classes of a button, for links and summaries that have to look like one. */
export function buttonLook(
  variant: ButtonVariant = "secondary",
  size: ButtonSize = "medium",
  extra?: string,
) {
  return clsx(ground, sizes[size], variants[variant], extra);
}
