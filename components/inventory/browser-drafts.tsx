"use client";

import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { BrowserCopy } from "./browser-copies";

type BrowserDraftsProps = {
  copies: readonly BrowserCopy[];
  onContinue: (copy: BrowserCopy) => void;
  onDiscard: (copy: BrowserCopy) => void;
};

/** What was typed while Lamplight could not be reached. */
export function BrowserDrafts({ copies, onContinue, onDiscard }: BrowserDraftsProps) {
  if (copies.length === 0) return null;
  return (
    <Notice title="Kept in this browser only" className="mb-6 max-w-2xl">
      <ul className="flex flex-col gap-2">
        {copies.map((copy) => (
          <li key={copy.sendingId} className="flex flex-wrap items-center gap-2">
            <span className="min-w-0 flex-1 font-serif wrap-anywhere">
              {copy.content.title || "Without a title yet"}
            </span>
            <Button size="small" onClick={() => onContinue(copy)}>
              Continue
            </Button>
            <Button size="small" variant="quiet" onClick={() => onDiscard(copy)}>
              Discard
            </Button>
          </li>
        ))}
      </ul>
    </Notice>
  );
}
