import clsx from "clsx";
import type { Band } from "@/lib/risk/facts";

const looks: Record<Band, { word: string; colour: string; shape: string }> = {
  low: { word: "Low", colour: "bg-low-soft text-low", shape: "M5 1a4 4 0 1 1 0 8a4 4 0 0 1 0-8Z" },
  moderate: { word: "Moderate", colour: "bg-moderate-soft text-moderate", shape: "M1.5 1.5h7v7h-7Z" },
  high: { word: "High", colour: "bg-high-soft text-high", shape: "M5 .8 9.4 9H.6Z" },
  severe: { word: "Severe", colour: "bg-severe-soft text-severe", shape: "M5 .2 9.8 5 5 9.8.2 5Z" },
};

type BandBadgeProps = {
  band: Band;
  score?: number /** “today”, “before what you have done”. */;
  suffix?: string;
};

/** A word, a shape and a colour, so that none of them is needed alone. */
export function BandBadge({ band, score, suffix }: BandBadgeProps) {
  const { word, colour, shape } = looks[band];
  return (
    <span
      className={clsx(
        "inline-flex min-h-6 items-center gap-1.5 rounded-md px-2.5 py-0.5 text-[0.8125rem] font-semibold whitespace-nowrap print:border print:border-current",
        colour,
      )}
    >
      <svg viewBox="0 0 10 10" aria-hidden="true" className="size-2.5 fill-current">
        <path d={shape} />
      </svg>
      {suffix ? `${word} ${suffix}` : word}
      {score === undefined ? null : <span className="font-medium">{Math.round(score)}</span>}
    </span>
  );
}
