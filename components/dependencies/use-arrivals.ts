"use client";

import { useEffect, useEffectEvent, useState } from "react";

type Arrivals = { onFiles: (files: readonly File[]) => void; onText: (text: string) => void };

/** Files and text dropped anywhere on the page, or pasted outside a field. True while something hovers above the page. */
export function useArrivals(arrivals: Arrivals) {
  const [isHovering, setHovering] = useState(false);
  const onFiles = useEffectEvent(arrivals.onFiles);
  const onText = useEffectEvent(arrivals.onText);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let depth = 0;

    function arrive(transfer: DataTransfer | null, event: Event) {
      const files = [...(transfer?.files ?? [])];
      const text = transfer?.getData("text/plain") ?? "";
      if (files.length === 0 && (isField(event.target) || text.trim() === "")) return;
      event.preventDefault();
      if (files.length > 0) onFiles(files);
      else onText(text);
    }
    const hover = (change: number) => (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes("Files")) return;
      depth = Math.max(0, depth + change);
      setHovering(depth > 0);
    };

    window.addEventListener("paste", (event) => arrive(event.clipboardData, event), { signal });
    window.addEventListener("dragenter", hover(1), { signal });
    window.addEventListener("dragleave", hover(-1), { signal });
    window.addEventListener(
      "dragover",
      (event) => {
        if (event.dataTransfer?.types.includes("Files") || !isField(event.target)) event.preventDefault();
      },
      { signal },
    );
    window.addEventListener(
      "drop",
      (event) => {
        depth = 0;
        setHovering(false);
        arrive(event.dataTransfer, event);
      },
      { signal },
    );
    return () => stop.abort();
  }, []);

  return isHovering;
}

function isField(target: EventTarget | null) {
  return (
    target instanceof HTMLElement && target.closest("input, textarea, select, [contenteditable]") !== null
  );
}
