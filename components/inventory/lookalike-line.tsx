"use client";

import { useEffect, useState } from "react";

export type LookalikeCard = { reference: string; title: string; ownerName: string };

export type FindLookalikes = (title: string) => Promise<readonly LookalikeCard[]>;

const pauseMs = 450;
const shortestTitle = 3;

/** Applications that already have a name like the one being typed. */
export function LookalikeLine({ title, find }: { title: string; find: FindLookalikes }) {
  const [alike, setAlike] = useState<readonly LookalikeCard[]>([]);

  useEffect(() => {
    let isCurrent = true;
    const isLongEnough = title.trim().length >= shortestTitle;
    const pause = window.setTimeout(
      async () => {
        // Without an answer the line stays away: it is a courtesy and must not stop anybody.
        const found = isLongEnough ? await find(title.slice(0, 80)).catch(() => []) : [];
        if (isCurrent) setAlike(found);
      },
      isLongEnough ? pauseMs : 0,
    );
    return () => {
      isCurrent = false;
      window.clearTimeout(pause);
    };
  }, [title, find]);

  return (
    <div aria-live="polite">
      {alike.length === 0 ? null : (
        <div className="rounded-e-lg border-s-3 border-s-moderate bg-surface px-3.5 py-2 text-[0.8125rem]">
          <p className="font-medium">
            {alike.length === 1 ? "One looks alike." : `${alike.length} look alike.`} Is it already here?
          </p>
          <ul className="mt-1 flex flex-col gap-0.5">
            {alike.map(({ reference, title: other, ownerName }) => (
              <li key={reference}>
                <a
                  href={`/applications/${reference}`}
                  target="_blank"
                  rel="noopener"
                  className="font-serif text-sm text-act underline"
                >
                  {other}
                  <span className="sr-only"> (opens in a new tab)</span>
                </a>{" "}
                <span className="text-ink-soft">owned by {ownerName}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
