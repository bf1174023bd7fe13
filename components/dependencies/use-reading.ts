"use client";

import { type ActionDispatch, useEffect, useReducer, useRef, useState } from "react";
import type { ReadManifest, ReadProgress } from "@/lib/dependencies/manifest";
import type { Arrived } from "./arrival-words";
import { readArrivedFile, readPaste, shownName } from "./arrived-files";
import { changeNeeds, type NeedsChange, type NeedsState, typedListName } from "./needs-state";
import { readAside } from "./read-aside";

/** `progress` once a workbook says how far it is. */
export type Reading = { name: string; number: number; of: number; progress?: Parameters<ReadProgress>[0] };

const typingPauseMs = 300;

/** The state of the needs, with everything that reads into it: files one after the other, pastes and the typed list. */
export function useReading(initial: NeedsState) {
  const [state, dispatch] = useReducer(changeNeeds, initial);
  const [reading, setReading] = useState<Reading | null>(null);
  const [arrived, setArrived] = useState<readonly Arrived[]>([]);
  const cancelling = useRef<AbortController>(null);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const waiting = useRef(0);
  const typing = useTypedList(state.typed, dispatch);

  useEffect(() => () => cancelling.current?.abort(), []);

  function take(name: string, manifest: ReadManifest) {
    dispatch({ kind: "read", name, manifest });
    setArrived((before) => [...before.filter((one) => one.name !== name), { name, read: manifest }]);
  }

  function enqueue(read: (signal: AbortSignal) => Promise<void>) {
    waiting.current++;
    cancelling.current ??= new AbortController();
    const { signal } = cancelling.current;
    queue.current = queue.current
      .then(() => read(signal))
      .finally(() => {
        waiting.current--;
        if (waiting.current > 0) return;
        cancelling.current = null;
        setReading(null);
      });
  }

  function readFiles(files: readonly File[]) {
    if (files.length > 0 && waiting.current === 0) setArrived([]);
    files.forEach((file, index) => {
      enqueue(async (signal) => {
        const name = shownName(file.name);
        const place = { name, number: index + 1, of: files.length };
        setReading(place);
        const manifest = await readArrivedFile(file, signal, (progress) =>
          setReading({ ...place, progress }),
        );
        take(name, manifest);
      });
    });
    if (files.length > 0) setReading({ name: shownName(files[0]?.name ?? ""), number: 1, of: files.length });
  }

  function readText(text: string) {
    if (waiting.current === 0) setArrived([]);
    setReading({ name: "the pasted text", number: 1, of: 1 });
    enqueue(async (signal) => {
      const paste = await readPaste(text, signal);
      if (paste.kind === "words") return dispatch({ kind: "typed-added", text });
      const name = paste.kind === "list" ? paste.name : "Pasted text";
      take(name, paste.manifest);
    });
  }

  return {
    state,
    dispatch,
    reading,
    arrived,
    dismissArrived: () => setArrived([]),
    isReading: reading !== null || typing,
    readFiles,
    readText,
    cancel: () => cancelling.current?.abort(),
  };
}

/** Reads the typed list whenever the typing pauses; true while what was typed is not read yet. */
function useTypedList(text: string, dispatch: ActionDispatch<[NeedsChange]>) {
  const [readText, setReadText] = useState(text);

  useEffect(() => {
    if (text === readText) return;
    const stop = new AbortController();
    const pause = window.setTimeout(async () => {
      const manifest = await readAside({ typed: text }, stop.signal);
      if (stop.signal.aborted) return;
      dispatch({ kind: "read", name: typedListName, manifest });
      setReadText(text);
    }, typingPauseMs);
    return () => {
      window.clearTimeout(pause);
      stop.abort();
    };
  }, [text, readText, dispatch]);

  return text !== readText;
}
