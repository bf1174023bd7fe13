import Link from "next/link";
import type { CSSProperties } from "react";
import { Lamp } from "@/components/ui/lamp";
import { areaOfCell, type CellMark, cellSize, type DotMark } from "@/lib/overview/light-map-marks";
import { BandBadge } from "./band-badge";

export type NotedMark = { kind: "dot"; dot: DotMark } | { kind: "cell"; cell: CellMark };

/** What stands under the pointer, beside it and inside the map. */
export function LightMapNote({ mark }: { mark: NotedMark }) {
  const [lit, risk] =
    mark.kind === "dot" ? [mark.dot[3], mark.dot[4]] : [middle(mark.cell[0]), middle(mark.cell[1])];
  const style: CSSProperties = {
    ...(lit > 50 ? { right: `calc(${100 - lit}% + 14px)` } : { left: `calc(${lit}% + 14px)` }),
    ...(risk > 50 ? { top: `${100 - risk}%` } : { bottom: `${risk}%` }),
  };
  return (
    <>
      <span
        aria-hidden="true"
        className="pointer-events-none absolute size-5 -translate-x-1/2 translate-y-1/2 rounded-full border-2 border-act bg-surface/30 outline-1 outline-surface"
        style={{ left: `${lit}%`, bottom: `${risk}%` }}
      />
      <div
        className="panel pointer-events-none absolute z-20 w-64 max-w-[78vw] p-3 text-ink pointer-coarse:pointer-events-auto"
        style={style}
      >
        {mark.kind === "dot" ? <DotNote dot={mark.dot} /> : <CellNote cell={mark.cell} />}
      </div>
    </>
  );
}

function DotNote({ dot: [reference, title, headline, lit, risk, band] }: { dot: DotMark }) {
  return (
    <>
      <Link
        href={`/applications/${reference}`}
        tabIndex={-1}
        className="font-serif text-base leading-snug font-semibold"
      >
        {title}
      </Link>
      <p className="mt-0.5 font-serif leading-snug text-ink-soft">{headline}</p>
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <Lamp value={lit} />
        <BandBadge band={band} score={risk} />
      </div>
    </>
  );
}

function CellNote({ cell }: { cell: CellMark }) {
  const { lit, risk } = areaOfCell(cell);
  return (
    <>
      <p className="font-semibold">{cell[2] === 1 ? "One tool" : `${cell[2].toLocaleString("en")} tools`}</p>
      <p className="text-[0.8125rem] text-ink-soft">
        Lit {lit.join("–")}, risk {risk.join("–")}
      </p>
    </>
  );
}

function middle(from: number) {
  return from + cellSize / 2;
}
