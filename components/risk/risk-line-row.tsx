import clsx from "clsx";
import type { ReactNode } from "react";
import { PlainDay } from "@/components/ui/plain-day";
import { signed } from "@/lib/risk/signed";

type RiskLineRowProps = {
  label: string;
  points: number;
  /** Something that was done makes it safer. */
  isSafer: boolean;
  /** Length of the bar, 0–1. */
  share: number;
  asOf: Date | null;
  lower: { label: string; points: number; upTo: boolean } | null;
  locale: string;
  timeZone: string;
  /** Below the line, over its whole width. */
  children?: ReactNode;
};

export function RiskLineRow({
  label,
  points,
  isSafer,
  share,
  asOf,
  lower,
  locale,
  timeZone,
  children,
}: RiskLineRowProps) {
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_4.5rem_2.25rem] print:grid-cols-[minmax(0,1fr)_2.25rem] items-start gap-x-3 text-[0.8125rem] leading-snug">
      <div>
        <p className={isSafer ? "text-low" : undefined}>
          {label}
          {asOf ? (
            <>
              , <PlainDay date={asOf} locale={locale} timeZone={timeZone} />
            </>
          ) : null}
        </p>
        {lower ? (
          <p className="text-xs text-ink-faint print:hidden">
            {lower.label}: {lower.upTo ? "up to " : ""}
            {signed(-lower.points)}
          </p>
        ) : null}
      </div>
      <Bar share={share} look={isSafer ? "fill-low" : points < 0 ? "fill-edge" : "fill-high"} />
      <span className={clsx("text-end font-semibold", isSafer && "text-low")}>{signed(points)}</span>
      {children}
    </li>
  );
}

function Bar({ share, look }: { share: number; look: string }) {
  return (
    <svg viewBox="0 0 72 6" aria-hidden="true" className="mt-1.5 h-1.5 w-full print:hidden">
      <rect width="72" height="6" rx="3" className="fill-line-soft" />
      <rect width={Math.max(4, Math.round(Math.min(1, share) * 72))} height="6" rx="3" className={look} />
    </svg>
  );
}
