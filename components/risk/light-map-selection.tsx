"use client";

import { useRouter } from "next/navigation";
import type { CSSProperties } from "react";
import { Button } from "@/components/ui/button";
import type { Area } from "@/lib/overview/light-map-marks";

type LightMapSelectionProps = {
  area: Area;
  count: number;
  departments: string[];
  /** False while it is still being drawn. */
  isDone: boolean;
  onClear: () => void;
};

/** The rectangle that was drawn, and the way to everything inside it. */
export function LightMapSelection({ area, count, departments, isDone, onClear }: LightMapSelectionProps) {
  const router = useRouter();
  const [left, right] = [Math.max(0, area.lit[0] - 0.5), Math.min(100, area.lit[1] + 0.5)];
  const [bottom, top] = [Math.max(0, area.risk[0] - 0.5), Math.min(100, area.risk[1] + 0.5)];

  async function open() {
    // Fetched when it is needed, because nothing else on this page has to read addresses.
    const { writeInventoryAddress } = await import("@/lib/overview/schema");
    router.push(
      writeInventoryAddress({
        department: departments,
        litRange: area.lit,
        riskRange: area.risk,
        sort: "risk",
      }),
    );
  }

  return (
    <>
      <div
        aria-hidden="true"
        className="pointer-events-none absolute rounded-sm border-2 border-act bg-act/15"
        style={{
          left: `${left}%`,
          width: `${right - left}%`,
          bottom: `${bottom}%`,
          height: `${top - bottom}%`,
        }}
      />
      <div
        role="status"
        className={`pointer-events-none absolute inset-x-2 flex ${sideOf((left + right) / 2)}`}
        style={besideRectangle(bottom, top)}
      >
        <div className="panel pointer-events-auto flex items-center gap-2 p-2">
          {count > 0 && isDone ? (
            <Button variant="primary" size="small" onClick={open}>
              {count === 1
                ? "Open this one in the inventory"
                : `Open these ${count.toLocaleString("en")} in the inventory`}
            </Button>
          ) : (
            <span className="px-2 font-medium">
              {count === 0 ? "Nothing stands here" : `${count.toLocaleString("en")} selected`}
            </span>
          )}
          {isDone ? (
            <Button variant="quiet" size="small" onClick={onClear}>
              Clear
            </Button>
          ) : null}
        </div>
      </div>
    </>
  );
}

function sideOf(middle: number) {
  if (middle < 33) return "justify-start";
  return middle > 67 ? "justify-end" : "justify-center";
}

/** Below the rectangle, above it, or inside it where it is as high as the map. */
function besideRectangle(bottom: number, top: number): CSSProperties {
  if (bottom > 12) return { top: `calc(${100 - bottom}% + 8px)` };
  return top < 88 ? { bottom: `calc(${top}% + 8px)` } : { bottom: "8px" };
}
