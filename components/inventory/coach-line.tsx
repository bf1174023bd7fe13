"use client";

import clsx from "clsx";
import { useEffect, useState } from "react";
import { useFieldError } from "@/components/ui/form-context";
import type { Advice } from "@/lib/inventory/layers";

const looks = {
  empty: { mark: "○", word: "", colour: "text-ink-soft" },
  fits: { mark: "✓", word: "", colour: "text-low" },
  warns: { mark: "◆", word: "Take care: ", colour: "text-moderate" },
  refused: { mark: "▲", word: "Not yet: ", colour: "text-severe" },
};

const readingPauseMs = 1_200;

/** What the coach thinks of the text so far; read aloud once the typing pauses. Never says the field's error again. */
export function CoachLine({ name, advice }: { name: string; advice: Advice }) {
  const error = useFieldError(name, undefined);
  const { mark, word, colour } = looks[advice.verdict];
  const spoken = usePaused(advice.verdict === "empty" ? "" : `${word}${advice.message}`);
  if (error === advice.message) return null;
  return (
    <>
      <p className={clsx("flex gap-1.5 text-[0.8125rem]", colour)}>
        <span aria-hidden="true">{mark}</span>
        <span>{advice.message}</span>
      </p>
      <span className="sr-only" role="status">
        {spoken}
      </span>
    </>
  );
}

function usePaused(text: string) {
  const [paused, setPaused] = useState("");
  useEffect(() => {
    const pause = window.setTimeout(() => setPaused(text), readingPauseMs);
    return () => window.clearTimeout(pause);
  }, [text]);
  return paused;
}
