import { X } from "lucide-react";
import Link from "next/link";
import { Suspense } from "react";
import type { ViewCounts } from "@/lib/overview/queries/read-inventory-surroundings";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";

type InventoryFoundProps = {
  search: InventorySearch;
  total: number;
  counts: Promise<ViewCounts>;
  locale: string;
};

/** The ranges that the light map hands over, each to be taken away, and how many fit. */
export function InventoryFound({ search, total, counts, locale }: InventoryFoundProps) {
  const { litRange, riskRange } = search;
  const fromTheStart = { ...search, after: null, before: null };
  return (
    <>
      {litRange ? (
        <RangeChip
          label="Lit"
          range={litRange}
          href={writeInventoryAddress({ ...fromTheStart, litRange: null })}
        />
      ) : null}
      {riskRange ? (
        <RangeChip
          label="Risk"
          range={riskRange}
          href={writeInventoryAddress({ ...fromTheStart, riskRange: null })}
        />
      ) : null}
      <p role="status" className="ms-auto ps-2 whitespace-nowrap text-ink-soft">
        {total.toLocaleString(locale)}
        <Suspense fallback=" found">
          <OfAll {...{ search, counts, locale }} />
        </Suspense>
      </p>
    </>
  );
}

async function OfAll({ search, counts, locale }: Omit<InventoryFoundProps, "total">) {
  const { everything, retired } = await counts;
  return ` of ${(search.scope === "retired" ? retired : everything).toLocaleString(locale)}`;
}

function RangeChip({
  label,
  range,
  href,
}: {
  label: string;
  range: readonly [number, number];
  href: string;
}) {
  return (
    <Link
      href={href}
      scroll={false}
      prefetch={false}
      aria-label={`Take away the filter “${label} ${range[0]} to ${range[1]}”`}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-lg border border-act bg-act-soft px-2.5 font-medium text-act pointer-coarse:min-h-10"
    >
      {label}: {range[0]}–{range[1]}
      <X aria-hidden="true" className="size-3.5" />
    </Link>
  );
}
