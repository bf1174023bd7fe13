"use client";

import { useRouter } from "next/navigation";
import { type CSSProperties, type PointerEvent, useRef, useState } from "react";
import {
  type Area,
  areaBetween,
  areaOfCell,
  type CellMark,
  cellAt,
  countWithin,
  type DotMark,
  type MapPoint,
  nearestDot,
} from "@/lib/overview/light-map-marks";
import { LightMapNote, type NotedMark } from "./light-map-note";
import { LightMapSelection } from "./light-map-selection";

type LightMapTouchProps = {
  dots: readonly DotMark[];
  cells: readonly CellMark[];
  departments: string[];
  /** CSS insets of the field inside the drawing. */
  wide: string;
  narrow: string;
};

const reachInPixels = 16;
const dragInPixels = 5;
const insetProperties = (wide: string, narrow: string): CSSProperties & Record<`--${string}`, string> => ({
  "--wide": wide,
  "--narrow": narrow,
});

/** What a pointer finds on the map. Everything here can be reached by keyboard in the table instead. */
export function LightMapTouch({ dots, cells, departments, wide, narrow }: LightMapTouchProps) {
  const router = useRouter();
  const field = useRef<HTMLDivElement>(null);
  const start = useRef<{ x: number; y: number; point: MapPoint } | null>(null);
  const [noted, setNoted] = useState<NotedMark | null>(null);
  const [area, setArea] = useState<Area | null>(null);
  const [isDragging, setDragging] = useState(false);
  const inCells = dots.length === 0;

  function read(event: PointerEvent) {
    const box = field.current?.getBoundingClientRect();
    if (!box) return null;
    const point = {
      lit: ((event.clientX - box.left) / box.width) * 100,
      risk: ((box.bottom - event.clientY) / box.height) * 100,
    };
    return { point, scale: { lit: box.width / 100, risk: box.height / 100 } };
  }

  function find(event: PointerEvent): NotedMark | null {
    const at = read(event);
    if (!at) return null;
    const dot = nearestDot(dots, at.point, at.scale, reachInPixels);
    if (dot) return { kind: "dot", dot };
    const cell = cellAt(cells, at.point);
    return cell ? { kind: "cell", cell } : null;
  }

  function press(event: PointerEvent<HTMLDivElement>) {
    const at = read(event);
    if (!at || event.button !== 0 || event.pointerType === "touch") return;
    event.preventDefault();
    start.current = { x: event.clientX, y: event.clientY, point: at.point };
    event.currentTarget.setPointerCapture(event.pointerId);
  }

  function move(event: PointerEvent) {
    const from = start.current;
    const far = from && Math.hypot(event.clientX - from.x, event.clientY - from.y) > dragInPixels;
    if (!from || !(far || isDragging)) return setNoted(find(event));
    const at = read(event);
    if (!at) return;
    setDragging(true);
    setNoted(null);
    setArea(areaBetween(from.point, at.point, inCells));
  }

  function release(event: PointerEvent) {
    const wasDragging = isDragging;
    const wasPressed = start.current !== null;
    start.current = null;
    setDragging(false);
    if (wasDragging) return;
    const found = find(event);
    if (!wasPressed) return setNoted(found);
    setArea(null);
    if (found?.kind === "dot") router.push(`/applications/${found.dot[0]}`);
    else if (found) setArea(areaOfCell(found.cell));
  }

  const count = area ? countWithin(area, dots, cells) : 0;
  return (
    <div
      className="absolute [inset:var(--narrow)] select-none sm:[inset:var(--wide)] print:hidden"
      style={insetProperties(wide, narrow)}
    >
      <div
        ref={field}
        aria-hidden="true"
        className={noted ? "absolute inset-0 cursor-pointer" : "absolute inset-0 cursor-crosshair"}
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={release}
        onPointerCancel={() => {
          start.current = null;
          setDragging(false);
        }}
        onPointerLeave={(event) => event.pointerType !== "touch" && setNoted(null)}
      />
      {area ? (
        <LightMapSelection
          area={area}
          count={count}
          departments={departments}
          isDone={!isDragging}
          onClear={() => setArea(null)}
        />
      ) : null}
      {noted ? <LightMapNote mark={noted} /> : null}
    </div>
  );
}
