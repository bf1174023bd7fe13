import clsx from "clsx";
import type { ReactNode } from "react";

export type Tone = "neutral" | "act" | "good" | "caution" | "warning" | "danger";

const tones: Record<Tone, string> = {
  neutral: "bg-line-soft text-ink-soft",
  act: "bg-act-soft text-act",
  good: "bg-low-soft text-low",
  caution: "bg-moderate-soft text-moderate",
  warning: "bg-high-soft text-high",
  danger: "bg-severe-soft text-severe",
};

const words: Record<Tone, string> = {
  neutral: "text-ink-soft",
  act: "text-act",
  good: "text-low",
  caution: "text-moderate",
  warning: "text-high",
  danger: "text-severe",
};

type BadgeProps = { tone?: Tone; children: ReactNode; className?: string };

export function Badge({ tone = "neutral", children, className }: BadgeProps) {
  return (
    <span
      className={clsx(
        "inline-flex items-center gap-1.5 rounded-md px-2 py-0.5 text-xs font-semibold whitespace-nowrap print:border print:border-current",
        tones[tone],
        className,
      )}
    >
      {children}
    </span>
  );
}

/** The same word without its box, for second lines. */
export function TonedText({ tone = "neutral", children, className }: BadgeProps) {
  return <span className={clsx(words[tone], className)}>{children}</span>;
}
