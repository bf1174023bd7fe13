"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { type BrowserCopy, forgetCopy, keepCopy } from "./browser-copies";
import { type DraftContent, fittingDraft } from "./draft-content";

export type KeptDraft = { id: string } | { trouble: string; signIn: string | null };

export type KeepDraft = (draft: {
  id: string | null;
  personId: string;
  content: Record<string, string>;
}) => Promise<KeptDraft>;

export type DraftStatus =
  | { kind: "untouched" | "keeping" }
  | { kind: "kept"; at: number }
  /** The server has all but these; this browser has everything. */
  | { kind: "kept-in-part"; at: number; leftOut: readonly string[] }
  /** Only this browser has it, and why. */
  | { kind: "here-only"; because: string; signIn: string | null }
  | { kind: "not-kept"; because: string };

type DraftSource = {
  keep: KeepDraft;
  personId: string;
  sendingId: string;
  draftId: string | null;
  /** What is in the form now, with the names of lists that a draft on the server has no room for. */
  read: () => { content: DraftContent; whole: DraftContent; leftOut: readonly string[] } | null;
};

const pauseMs = 700;
const noAnswer = "Lamplight cannot be reached at the moment.";

/** Keeps what is typed on the server, and in this browser for as long as the server does not have all of it. */
export function useDraft(source: DraftSource) {
  const [status, setStatus] = useState<DraftStatus>({ kind: "untouched" });
  const id = useRef(source.draftId);
  const pause = useRef<number>(undefined);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const isSending = useRef(false);
  const isDirty = useRef(false);
  const isGone = useRef(false);
  const latest = useLatest(source);

  /** A copy in this browser, at once; what it holds, or null where nothing was typed. */
  const copyNow = useCallback(() => {
    const { read, personId, sendingId } = latest.current;
    const now = read();
    if (!now || isSending.current) return null;
    const copy: BrowserCopy = { sendingId, draftId: id.current, keptAt: Date.now(), content: now.whole };
    return { ...now, isCopied: keepCopy(personId, copy) };
  }, [latest]);

  const keepNow = useCallback(async () => {
    const now = copyNow();
    if (!now) return;
    const { keep, personId, sendingId } = latest.current;
    const { fitting, tooLong } = fittingDraft(now.content);
    isDirty.current = false;
    setStatus({ kind: "keeping" });
    const kept = await keep({ id: id.current, personId, content: fitting }).catch(
      (): KeptDraft => ({ trouble: noAnswer, signIn: null }),
    );
    const fallBack = (because: string, signIn: string | null = null) => {
      isDirty.current = true;
      setStatus(now.isCopied ? { kind: "here-only", because, signIn } : { kind: "not-kept", because });
    };
    if ("trouble" in kept) return fallBack(kept.trouble, kept.signIn);
    id.current = kept.id;
    if (!isGone.current) showInAddress(kept.id);
    const leftOut = [...now.leftOut, ...tooLong];
    if (leftOut.length > 0) {
      if (!now.isCopied) return fallBack(`Too large for a draft: ${leftOut.join(", ")}.`);
      return setStatus({ kind: "kept-in-part", at: Date.now(), leftOut });
    }
    forgetCopy(personId, sendingId);
    setStatus({ kind: "kept", at: Date.now() });
  }, [copyNow, latest]);

  const changed = useCallback(() => {
    isDirty.current = true;
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => {
      underWay.current = underWay.current.then(keepNow);
    }, pauseMs);
  }, [keepNow]);

  // While the fields are still there: afterwards there is nothing left to read.
  useLayoutEffect(() => {
    isGone.current = false;
    const leave = () => {
      if (isDirty.current) copyNow();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
      window.clearTimeout(pause.current);
      isGone.current = true;
      if (isDirty.current) void keepNow();
    };
  }, [copyNow, keepNow]);

  /** Before the form is sent: nothing is kept behind its back. Returns the draft that is done with afterwards. */
  async function pauseKeeping() {
    copyNow();
    isSending.current = true;
    window.clearTimeout(pause.current);
    await underWay.current;
    return id.current;
  }
  function resumeKeeping() {
    isSending.current = false;
    changed();
  }

  return { status, changed, pauseKeeping, resumeKeeping };
}

function useLatest<Value>(value: Value): RefObject<Value> {
  const latest = useRef(value);
  useEffect(() => {
    latest.current = value;
  });
  return latest;
}

function showInAddress(draftId: string) {
  const address = new URL(window.location.href);
  if (address.searchParams.get("draft") === draftId) return;
  address.searchParams.set("draft", draftId);
  window.history.replaceState(null, "", address);
}
