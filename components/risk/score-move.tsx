"use client";

import { useState } from "react";

/** Says how far the score has moved while the page is open. */
export function ScoreMove({ score }: { score: number }) {
  const [first] = useState(score);
  const moved = score - first;
  return (
    <p aria-live="polite" className="text-[0.8125rem] font-medium text-low empty:hidden print:hidden">
      {moved === 0 ? null : `${Math.abs(moved)} ${moved < 0 ? "lower" : "higher"} than when you came.`}
    </p>
  );
}
