"use client";

import { SignInLink } from "./sign-in-link";
import type { DraftStatus } from "./use-draft";

type DraftLineProps = { status: DraftStatus; locale: string; timeZone: string };

/** Where what was typed is kept. Only bad news is read aloud. */
export function DraftLine({ status, locale, timeZone }: DraftLineProps) {
  const isTrouble = ["kept-in-part", "here-only", "not-kept"].includes(status.kind);
  return (
    <p
      role={isTrouble ? "status" : undefined}
      className={isTrouble ? "max-w-prose text-[0.8125rem] text-moderate" : "text-[0.8125rem] text-ink-soft"}
    >
      {wordsOf(status, (at) =>
        new Intl.DateTimeFormat(locale, { hour: "2-digit", minute: "2-digit", timeZone }).format(at),
      )}{" "}
      {status.kind === "here-only" && status.signIn ? <SignInLink address={status.signIn} /> : null}
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
    case "kept-in-part":
      return `Draft kept ${timeOf(status.at)}. Too large for it, and kept in this browser only: ${status.leftOut.join(", ")}.`;
    case "here-only":
      return status.signIn
        ? "You were signed out meanwhile. What you type is kept in this browser only."
        : `Kept in this browser only. ${status.because}`;
    case "not-kept":
      return `Not kept: this browser has no room for it. ${status.because} Stay on this page until it is registered.`;
  }
}
