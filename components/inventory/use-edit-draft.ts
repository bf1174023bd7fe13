"use client";

import { useEffectEvent, useLayoutEffect, useRef, useState } from "react";

export type KeepEdit = (
  id: string | null,
  content: Record<string, string>,
) => Promise<{ id: string } | { trouble: string }>;

export type EditDraftStatus =
  | { kind: "untouched" }
  | { kind: "kept" }
  | { kind: "not-kept"; because: string };

const pauseMs = 700;
const noAnswer = "Lamplight cannot be reached at the moment.";

/** Keeps on the server what is typed into the edit form, a moment after the last key. */
export function useEditDraft(
  keep: KeepEdit,
  firstId: string | null,
  read: () => Record<string, string> | null,
) {
  const [status, setStatus] = useState<EditDraftStatus>({ kind: "untouched" });
  const id = useRef(firstId);
  const pause = useRef<number>(undefined);
  const underWay = useRef<Promise<void>>(Promise.resolve());
  const isDirty = useRef(false);

  async function keepNow(content = read()) {
    if (!content) return;
    isDirty.current = false;
    const kept = await keep(id.current, content).catch(() => ({ trouble: noAnswer }));
    if ("trouble" in kept) {
      isDirty.current = true;
      return setStatus({ kind: "not-kept", because: kept.trouble });
    }
    id.current = kept.id;
    setStatus({ kind: "kept" });
  }

  function keepAtOnce() {
    window.clearTimeout(pause.current);
    if (!isDirty.current) return;
    const content = read();
    underWay.current = underWay.current.then(() => keepNow(content));
  }
  const leave = useEffectEvent(keepAtOnce);

  // While the fields are still there: afterwards there is nothing left to read.
  useLayoutEffect(() => {
    const hide = () => {
      if (document.visibilityState === "hidden") leave();
    };
    window.addEventListener("pagehide", leave);
    document.addEventListener("visibilitychange", hide);
    return () => {
      window.removeEventListener("pagehide", leave);
      document.removeEventListener("visibilitychange", hide);
      leave();
    };
  }, []);

  function changed() {
    isDirty.current = true;
    window.clearTimeout(pause.current);
    pause.current = window.setTimeout(() => {
      underWay.current = underWay.current.then(() => keepNow());
    }, pauseMs);
  }

  /** Stops keeping; returns the draft that is done with once the form is saved. */
  async function finish() {
    window.clearTimeout(pause.current);
    isDirty.current = false;
    await underWay.current;
    return id.current;
  }
  return { status, changed, finish };
}
