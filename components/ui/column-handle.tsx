"use client";

import { type KeyboardEvent, type PointerEvent, useState } from "react";
import { boundWidth, columnWidth, narrowest, widest } from "./column-widths";

type ColumnHandleProps = {
  label: string;
  width: number | undefined;
  /** Null gives the column back the width it had at first. */
  onChange: (width: number | null) => void;
};

const step = 16;

/** The edge of a column: dragged, or moved with the arrow keys; a double click or Delete gives it up. */
export function ColumnHandle({ label, width, onChange }: ColumnHandleProps) {
  const [measured, setMeasured] = useState(narrowest);

  function drag(event: PointerEvent<HTMLElement>) {
    const handle = event.currentTarget;
    const head = headOf(handle);
    if (!head || event.button !== 0) return;
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const start = head.offsetWidth - event.clientX;
    handle.onpointermove = ({ clientX }) => {
      const dragged = `${boundWidth(start + clientX)}px`;
      head.style.width = dragged;
      head.style.setProperty(columnWidth, dragged);
    };
    handle.onlostpointercapture = () => {
      handle.onpointermove = null;
      const chosen = Number.parseInt(head.style.width, 10);
      if (head.style.width.endsWith("px") && chosen !== width) onChange(chosen);
    };
  }

  function move(event: KeyboardEvent<HTMLElement>) {
    const by = { ArrowRight: step, ArrowLeft: -step }[event.key];
    if (by) onChange(boundWidth((headOf(event.currentTarget)?.offsetWidth ?? 0) + by));
    else if (event.key === "Delete") onChange(null);
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a line between columns cannot be dragged
    <span
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={width ?? measured}
      aria-valuemin={narrowest}
      aria-valuemax={widest}
      tabIndex={0}
      className="column-handle max-sm:hidden"
      onPointerDown={drag}
      onDoubleClick={() => onChange(null)}
      onFocus={(event) => setMeasured(headOf(event.currentTarget)?.offsetWidth ?? narrowest)}
      onKeyDown={move}
    />
  );
}

function headOf(handle: HTMLElement) {
  return handle.closest("th");
}
