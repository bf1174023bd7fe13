"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { FoundMatches } from "./found-matches";
import type { FoundInFile } from "./found-state";

export type FindMatches = (places: readonly { key: string; place: string }[]) => Promise<FoundMatches>;

const nothing: FoundMatches = { sources: {}, links: [] };

/** Asked once for each set of found places. Until the answer is there, or without one, nothing is known. */
export function useMatches(sources: readonly FoundInFile[], findMatches: FindMatches): FoundMatches {
  const [matches, setMatches] = useState(nothing);
  const asked = JSON.stringify(sources.map(({ key, place }) => ({ key, place })));
  const ask = useEffectEvent(async (stop: AbortSignal) => {
    const found = await findMatches(JSON.parse(asked)).catch(() => nothing);
    if (!stop.aborted) setMatches(found);
  });

  useEffect(() => {
    const stop = new AbortController();
    if (asked !== "[]") void ask(stop.signal);
    return () => stop.abort();
  }, [asked]);

  return matches;
}
