"use client";

import { useTable } from "@tanstack/react-table";
import clsx from "clsx";
import { type ReactNode, useTransition } from "react";
import { DataTable } from "@/components/ui/data-table";
import type { Sort, SortDirection } from "@/components/ui/data-table-head";
import { useInventoryAddress } from "./inventory-address";
import { inventoryColumns, inventoryFeatures, inventoryLook } from "./inventory-columns";
import { type InventoryFilter, InventoryFilters } from "./inventory-filters";
import type { InventoryTableRow } from "./inventory-row";
import { InventorySearch } from "./inventory-search";

export type SortHrefs = Readonly<Record<string, Record<SortDirection, string>>>;

type InventoryListProps = {
  rows: InventoryTableRow[];
  caption: string;
  sort: Sort;
  sortHrefs: SortHrefs;
  filters: readonly InventoryFilter[];
  counts: Parameters<typeof InventoryFilters>[0]["counts"];
  kept: readonly (readonly [name: string, value: string])[];
  /** Chips that only take away, and the number found. */
  children: ReactNode;
  empty: ReactNode;
};

export function InventoryList({
  rows,
  caption,
  sort,
  sortHrefs,
  filters,
  counts,
  kept,
  children,
  empty,
}: InventoryListProps) {
  const [isPending, startTransition] = useTransition();
  const { address, search, filter, hide } = useInventoryAddress(startTransition);
  const table = useTable({
    features: inventoryFeatures,
    columns: inventoryColumns,
    data: rows,
    getRowId: (row) => row.reference,
  });

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
        empty={empty}
        toolbar={
          <>
            <InventorySearch q={address.q} kept={kept} onSearch={search} />
            <InventoryFilters filters={filters} chosen={address} counts={counts} onFilter={filter} />
            {children}
          </>
        }
      />
    </div>
  );
}
