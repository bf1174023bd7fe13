"use client";

import clsx from "clsx";
import { useState } from "react";

/** Says how far the score has moved while the page is open. */
export function ScoreMove({ score }: { score: number }) {
  const [first] = useState(score);
  const moved = score - first;
  return (
    <p
      aria-live="polite"
      className={clsx(
        "text-[0.8125rem] font-medium empty:hidden print:hidden",
        moved < 0 ? "text-low" : "text-ink-soft",
      )}
    >
      {moved === 0 ? null : `${Math.abs(moved)} ${moved < 0 ? "lower" : "higher"} than when you came.`}
    </p>
  );
}
