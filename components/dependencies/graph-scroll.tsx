"use client";

import { type ReactNode, useEffect, useId, useRef, useState } from "react";

type GraphScrollProps = {
  /** The middle of what is in view at first, in pixels of the picture. */
  middle: { x: number; y: number };
  children: ReactNode;
};

/** Where a picture is larger than its place: begins at its middle, and says that there is more. */
export function GraphScroll({ middle: { x, y }, children }: GraphScrollProps) {
  const place = useRef<HTMLElement>(null);
  const [isLarger, setLarger] = useState(false);
  const hint = useId();

  useEffect(() => {
    const element = place.current;
    if (!element) return;
    // At once and without moving: there is nothing to follow.
    element.scrollTo({
      left: x - element.clientWidth / 2,
      top: y > element.clientHeight ? y - element.clientHeight / 2 : 0,
      behavior: "instant",
    });
    const observer = new ResizeObserver(() => setLarger(element.scrollWidth > element.clientWidth + 1));
    observer.observe(element);
    return () => observer.disconnect();
  }, [x, y]);

  return (
    <div>
      {isLarger ? (
        <p id={hint} className="mb-2 text-[0.8125rem] text-ink-soft print:hidden">
          The picture is wider than this screen: scroll it sideways to see all of it.
        </p>
      ) : null}
      <section
        ref={place}
        aria-label="The picture"
        aria-describedby={isLarger ? hint : undefined}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached with the keyboard
        tabIndex={0}
        className="max-h-[80vh] overflow-auto rounded-lg border border-line bg-surface print:max-h-none print:overflow-visible print:border-0"
      >
        {children}
      </section>
    </div>
  );
}
