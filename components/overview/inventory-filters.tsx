"use client";

import { Suspense, use } from "react";
import { FilterChip, type FilterOption } from "@/components/ui/filter-chip";
import type { FilterName } from "./inventory-address";

export type InventoryFilter = {
  name: FilterName;
  label: string;
  options: readonly { value: string; label: string }[];
  /** Lists of the organisation's own are long: what would show nothing is left out. */
  isLong?: boolean;
};

type Counts = Record<FilterName, Record<string, number>>;

type InventoryFiltersProps = {
  filters: readonly InventoryFilter[];
  chosen: Record<FilterName, readonly string[]>;
  /** Arrives after the rows. */
  counts: Promise<Counts>;
  onFilter: (name: FilterName, chosen: string[]) => void;
  locale: string;
};

export function InventoryFilters(props: InventoryFiltersProps) {
  return (
    <Suspense fallback={<Chips {...props} />}>
      <CountedChips {...props} />
    </Suspense>
  );
}

function CountedChips({ counts, ...rest }: InventoryFiltersProps) {
  return <Chips {...rest} known={use(counts)} />;
}

function Chips({
  filters,
  chosen,
  known,
  onFilter,
  locale,
}: Omit<InventoryFiltersProps, "counts"> & { known?: Counts }) {
  return filters.map(({ name, label, options, isLong }) => {
    const selected = chosen[name].filter((value) => options.some((option) => option.value === value));
    const counted = options.map((option) => ({
      ...option,
      count: known ? (known[name][option.value] ?? 0) : undefined,
    }));
    const worthShowing = (option: FilterOption) =>
      !isLong || option.count !== 0 || selected.includes(option.value);
    return (
      <FilterChip
        key={name}
        label={label}
        options={counted.filter(worthShowing)}
        selected={selected}
        onChange={(values) => onFilter(name, values)}
        locale={locale}
      />
    );
  });
}
