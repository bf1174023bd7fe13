"use client";

import { useEffect, useEffectEvent, useRef } from "react";
import { Button } from "@/components/ui/button";
import type { Reading } from "./use-reading";

type DropPlaceProps = {
  isHovering: boolean;
  reading: Reading | null;
  onFiles: (files: readonly File[]) => void;
  onCancel: () => void;
};

const phaseWords = { opening: ": unpacking it", sheets: ": going through its sheets" } as const;

/** Where files are chosen; dropping and pasting work on the whole page. */
export function DropPlace({ isHovering, reading, onFiles, onCancel }: DropPlaceProps) {
  const input = useRef<HTMLInputElement>(null);
  const take = useEffectEvent((chosen: HTMLInputElement | null) => {
    const files = [...(chosen?.files ?? [])];
    if (files.length === 0) return;
    onFiles(files);
    if (chosen) chosen.value = "";
  });

  // Files that were chosen before this page had come to life.
  useEffect(() => take(input.current), []);

  return (
    <div className="flex flex-col items-start gap-3 rounded-xl border border-dashed border-edge bg-surface px-5 py-5">
      <p className="font-medium">Drop a file anywhere on this page, or paste its text.</p>
      <p className="max-w-prose text-[0.8125rem] text-ink-soft">
        For example an Excel workbook, requirements.txt, pyproject.toml, a notebook, package-lock.json, a bill
        of materials, a Power App, or what pip list prints.{" "}
        <strong className="font-medium text-ink">The file itself never leaves this computer</strong>: only
        what was found in it is sent, and you see that here first.
      </p>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onFiles([...(event.currentTarget.files ?? [])]);
          event.currentTarget.value = "";
        }}
      />
      <Button onClick={() => input.current?.click()}>Choose files</Button>
      <div role="status" className="flex flex-wrap items-center gap-3 empty:hidden">
        {reading ? (
          <>
            <span>
              Reading {reading.name}
              {reading.of > 1 ? ` (${reading.number} of ${reading.of})` : ""}
              {reading.progress ? phaseWords[reading.progress.phase] : ""}…
            </span>
            {reading.progress === undefined ? null : (
              <progress
                aria-label={`How far ${reading.name} is read`}
                value={reading.progress.share}
                max={1}
              />
            )}
            <Button size="small" onClick={onCancel}>
              Cancel
            </Button>
          </>
        ) : null}
      </div>
      {isHovering ? (
        <div className="pointer-events-none fixed inset-2 z-50 grid place-items-center rounded-2xl border-2 border-dashed border-act bg-act-soft/90">
          <p className="panel px-5 py-3 text-base font-semibold">
            Let go: it is read here, on this computer.
          </p>
        </div>
      ) : null}
    </div>
  );
}
