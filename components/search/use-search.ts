"use client";

import { useEffect, useRef, useState } from "react";
import type { HitGroup } from "@/lib/overview/queries/search-everything";
import type { SearchAction } from "./search-door";

const pauseMs = 80;
const failed = "The search could not be reached.";

/** What fits the words once typing pauses; an answer that comes too late for its words is dropped. */
export function useSearch(search: SearchAction, text: string) {
  const [groups, setGroups] = useState<HitGroup[]>([]);
  const [isWaiting, setWaiting] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const [attempt, setAttempt] = useState(0);
  const newest = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    const mine = ++newest.current;
    setWaiting(true);
    const timer = window.setTimeout(
      async () => {
        const answer = await search(text).catch(() => null);
        if (mine !== newest.current) return;
        setWaiting(false);
        setProblem(answer === null ? failed : null);
        if (answer) setGroups(answer);
      },
      text ? pauseMs : 0,
    );
    return () => window.clearTimeout(timer);
  }, [search, text, attempt]);

  return { groups, isWaiting, problem, again: () => setAttempt(attempt + 1) };
}
