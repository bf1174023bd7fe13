import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";
import { findGone } from "./describe-view";
import type { InventoryFilter } from "./inventory-filters";

type InventoryGoneProps = { search: InventorySearch; filters: readonly InventoryFilter[] };

/** Says that the list asks for something that is not there any more, so that an empty one is no riddle. */
export function InventoryGone({ search, filters }: InventoryGoneProps) {
  const { gone, rest } = findGone(search, filters);
  if (gone.length === 0) return null;
  return (
    <Notice tone="warning" className="mb-3">
      This list asks for {gone.join(" and ")} that{" "}
      {gone.length > 1 || /\d/.test(gone[0] ?? "") ? "are" : "is"} not there any more, and nothing fits that.{" "}
      <Link
        href={writeInventoryAddress({ ...rest, after: null, before: null })}
        className="font-medium text-act underline"
      >
        Leave it out
      </Link>
    </Notice>
  );
}
