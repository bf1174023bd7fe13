"use client";

import { useTable } from "@tanstack/react-table";
import clsx from "clsx";
import { lazy, type ReactNode, Suspense, useState, useTransition } from "react";
import { type Widths, widthsCookie, writeWidths } from "@/components/ui/column-widths";
import { DataTable } from "@/components/ui/data-table";
import type { Sort, SortDirection } from "@/components/ui/data-table-head";
import type { BulkDeeds } from "./bulk-bar";
import { useInventoryAddress } from "./inventory-address";
import { inventoryColumns, inventoryFeatures, inventoryLook } from "./inventory-columns";
import { type InventoryFilter, InventoryFilters } from "./inventory-filters";
import type { InventoryTableRow } from "./inventory-row";
import { InventorySearch } from "./inventory-search";

export type SortHrefs = Readonly<Record<string, Record<SortDirection, string>>>;

const BulkBar = lazy(() => import("./bulk-bar").then((module) => ({ default: module.BulkBar })));

type InventoryListProps = {
  rows: InventoryTableRow[];
  caption: string;
  /** How many fit on all pages, and the address at which they do. */
  total: number;
  place: string;
  widths: Widths;
  bulk: BulkDeeds;
  sort: Sort;
  sortHrefs: SortHrefs;
  filters: readonly InventoryFilter[];
  counts: Parameters<typeof InventoryFilters>[0]["counts"];
  kept: readonly (readonly [name: string, value: string])[];
  locale: string;
  /** Chips that only take away, and the number found. */
  children: ReactNode;
  empty: ReactNode;
};

const none: ReadonlySet<string> = new Set();
const yearSeconds = 31_536_000;

export function InventoryList({
  rows,
  caption,
  total,
  place,
  widths: firstWidths,
  bulk,
  sort,
  sortHrefs,
  filters,
  counts,
  kept,
  locale,
  children,
  empty,
}: InventoryListProps) {
  const [isPending, startTransition] = useTransition();
  const { address, search, filter, arrange, hide } = useInventoryAddress(startTransition);
  const table = useTable({
    features: inventoryFeatures,
    columns: inventoryColumns,
    data: rows,
    getRowId: (row) => row.reference,
  });

  const [widths, setWidths] = useState(firstWidths);
  const [chosen, setChosen] = useState(none);
  // What is not on this page cannot be seen to be chosen, so it is not.
  const selected = new Set(rows.map(({ reference }) => reference).filter((row) => chosen.has(row)));

  function widen(column: string, width: number | null) {
    const { [column]: _former, ...others } = widths;
    const next = width === null ? others : { ...others, [column]: width };
    setWidths(next);
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser we serve
    document.cookie = `${widthsCookie}=${writeWidths(next)}; path=/applications; max-age=${yearSeconds}; samesite=lax`;
  }

  return (
    <div aria-busy={isPending} className={clsx(isPending && "[&_tbody]:opacity-60")}>
      <DataTable
        table={table}
        caption={caption}
        look={inventoryLook}
        sort={sort}
        sortHref={(column, direction) => sortHrefs[column]?.[direction]}
        rowHref={(row) => `/applications/${row.reference}`}
        hidden={address.hidden}
        onHiddenChange={hide}
        widths={widths}
        onWidthChange={widen}
        density={address.density === "compact" ? "compact" : "comfortable"}
        onDensityChange={arrange}
        rowName={({ title }) => title}
        selected={selected}
        onSelectedChange={setChosen}
        empty={empty}
        toolbar={
          <>
            <InventorySearch q={address.q} kept={kept} onSearch={search} />
            <InventoryFilters
              filters={filters}
              chosen={address}
              counts={counts}
              onFilter={filter}
              locale={locale}
            />
            {children}
          </>
        }
      />
      {selected.size > 0 ? (
        <Suspense fallback={null}>
          <BulkBar
            {...bulk}
            references={[...selected]}
            isWholePage={selected.size === rows.length}
            total={total}
            place={place}
            filters={filters}
            locale={locale}
            onDone={() => setChosen(none)}
          />
        </Suspense>
      ) : null}
    </div>
  );
}
