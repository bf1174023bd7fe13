"use client";

import { type RefObject, useEffect, useState } from "react";
import { Button } from "@/components/ui/button";
import { type Arrived, arrivalWords } from "./arrival-words";
import type { Reading } from "./use-reading";

const mostShown = 3;

type ArrivalLineProps = {
  reading: Reading | null;
  arrived: readonly Arrived[];
  /** Where files are chosen, and their results stand. */
  place: RefObject<HTMLElement | null>;
  results: RefObject<HTMLElement | null>;
  onDismiss: () => void;
};

/** Says wherever the page was dropped on what becomes of the files; out of the way where their results are in view. */
export function ArrivalLine({ reading, arrived, place, results, onDismiss }: ArrivalLineProps) {
  const isInView = useInView(place);
  const isShown = !isInView && (reading !== null || arrived.length > 0);
  const others = arrived.length - mostShown;
  return (
    <div
      className={
        isShown
          ? "panel fixed inset-x-4 bottom-4 z-40 mx-auto flex max-w-xl flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 print:hidden"
          : "sr-only"
      }
    >
      {isShown && reading ? <p aria-hidden="true">Reading {reading.name}…</p> : null}
      <div role="status" className="min-w-0 flex-1 basis-60 empty:hidden">
        {arrived.slice(0, mostShown).map((one) => (
          <p key={one.name} className="wrap-anywhere">
            {arrivalWords(one)}
          </p>
        ))}
        {others > 0 ? <p>And {others.toLocaleString("en")} more.</p> : null}
      </div>
      {isShown && arrived.length > 0 ? (
        <div className="flex gap-2">
          <Button
            size="small"
            onClick={() => {
              results.current?.scrollIntoView({ block: "start" });
              results.current?.focus({ preventScroll: true });
            }}
          >
            See “What it needs”
          </Button>
          <Button variant="quiet" size="small" onClick={onDismiss}>
            Close
          </Button>
        </div>
      ) : null}
    </div>
  );
}

function useInView(place: RefObject<HTMLElement | null>) {
  const [isInView, setInView] = useState(false);
  useEffect(() => {
    const observer = new IntersectionObserver(([entry]) => setInView(entry?.isIntersecting ?? false));
    if (place.current) observer.observe(place.current);
    return () => observer.disconnect();
  }, [place]);
  return isInView;
}
