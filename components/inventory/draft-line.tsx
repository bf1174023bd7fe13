"use client";

import type { DraftStatus } from "./use-draft";

type DraftLineProps = { status: DraftStatus; locale: string; timeZone: string };

/** Where what was typed is kept. Only bad news is read aloud. */
export function DraftLine({ status, locale, timeZone }: DraftLineProps) {
  const isTrouble = status.kind === "here-only" || status.kind === "not-kept";
  return (
    <p
      role={isTrouble ? "status" : undefined}
      className={isTrouble ? "max-w-prose text-[0.8125rem] text-moderate" : "text-[0.8125rem] text-ink-soft"}
    >
      {wordsOf(status, (at) =>
        new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone }).format(at),
      )}
    </p>
  );
}

function wordsOf(status: DraftStatus, timeOf: (at: number) => string) {
  switch (status.kind) {
    case "untouched":
      return "Every keystroke is kept as a draft.";
    case "keeping":
      return "Keeping the draft…";
    case "kept":
      return `Draft kept ${timeOf(status.at)}`;
    case "here-only":
      return `Kept in this browser only. ${status.because}`;
    case "not-kept":
      return `Not kept: this browser has no room for it. ${status.because} Stay on this page until it is registered.`;
  }
}
