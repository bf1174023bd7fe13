"use client";

import { X } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/foundation/form-outcome";
import {
  applicationsWords,
  type BulkDeed,
  bulkDeeds,
  bulkDeedWords,
  mostAtOnce,
} from "@/lib/overview/bulk-words";
import type { BulkPreview } from "@/lib/overview/queries/preview-bulk";
import { BulkDialog } from "./bulk-dialog";
import type { InventoryFilter } from "./inventory-filters";

export type Previewed = { preview: BulkPreview; sentence: null } | { preview: null; sentence: string };

export type BulkDeeds = {
  preview: (input: object) => Promise<Previewed>;
  act: (input: object) => Promise<FormState>;
  undo: (bulkId: string) => Promise<FormState>;
};

type BulkBarProps = BulkDeeds & {
  references: readonly string[];
  isWholePage: boolean;
  total: number;
  place: string;
  filters: readonly InventoryFilter[];
  locale: string;
  onDone: () => void;
};

/** What can be done to the rows that are chosen. It stays in view, whatever row one is at. */
export function BulkBar({
  references,
  isWholePage,
  total,
  place,
  filters,
  locale,
  onDone,
  ...deeds
}: BulkBarProps) {
  const [wanted, setWanted] = useState<BulkDeed | null>(null);
  const [allAt, setAllAt] = useState<string | null>(null);
  const isAll = isWholePage && allAt === place;
  const count = isAll ? total : references.length;
  const targets = {
    platform: filters.find(({ name }) => name === "platform"),
    department: filters.find(({ name }) => name === "department"),
  };

  function leave() {
    onDone();
    document.querySelector<HTMLElement>("[data-row-link]")?.focus({ preventScroll: true });
  }

  return (
    <section
      aria-label="Deeds for what is chosen"
      data-row-deeds
      className="panel sticky bottom-4 z-30 mx-auto mt-4 flex w-fit max-w-full flex-wrap items-center gap-1.5 p-2 ps-4 print:hidden"
    >
      <p role="status" className="me-2 font-medium">
        {count.toLocaleString(locale)} chosen
      </p>
      {isWholePage && total > references.length && !isAll ? (
        total <= mostAtOnce ? (
          <Button size="small" onClick={() => setAllAt(place)}>
            Choose all {total.toLocaleString(locale)} that fit
          </Button>
        ) : (
          <span className="me-2 text-[0.8125rem] text-ink-soft">
            Narrow the list to {mostAtOnce.toLocaleString(locale)} to choose all of it
          </span>
        )
      ) : null}
      {bulkDeeds.map((deed) => (
        <Button key={deed} size="small" aria-haspopup="dialog" onClick={() => setWanted(deed)}>
          {bulkDeedWords[deed].asks}
        </Button>
      ))}
      <Button
        size="small"
        variant="quiet"
        className="px-1.5 max-sm:absolute max-sm:end-2 max-sm:top-2"
        aria-label="Choose nothing"
        onClick={leave}
      >
        <X aria-hidden="true" className="size-4" />
      </Button>
      {wanted ? (
        <BulkDialog
          {...deeds}
          key={wanted}
          deed={wanted}
          about={applicationsWords(count, locale)}
          locale={locale}
          chosen={isAll ? { address: place } : { references: [...references] }}
          targets={
            wanted === "platform" || wanted === "department"
              ? (targets[wanted]?.options ?? []).filter(({ value }) => value !== "none")
              : null
          }
          onClose={() => setWanted(null)}
          onDone={leave}
        />
      ) : null}
    </section>
  );
}
