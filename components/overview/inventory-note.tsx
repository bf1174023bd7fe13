import Link from "next/link";
import type { How } from "@/lib/overview/inventory-words";
import { type InventorySearch, writeInventoryAddress } from "@/lib/overview/schema";

type InventoryNoteProps = { search: InventorySearch; match: How; total: number };

/** Says when the words were not found as typed, and offers the best fit first where another order was chosen. */
export function InventoryNote({ search, match, total }: InventoryNoteProps) {
  if (!search.q || total === 0) return null;
  const bestFirst = writeInventoryAddress({
    ...search,
    sort: "relevance",
    direction: "descending",
    after: null,
    before: null,
  });
  return (
    <>
      {match === "similar" ? (
        <p role="status" className="mb-3 text-ink-soft">
          Showing what comes close to “{search.q}”; nothing has exactly these words.
        </p>
      ) : null}
      {search.sort !== "relevance" ? (
        <p className="mb-3 text-[0.8125rem]">
          <Link href={bestFirst} scroll={false} className="text-act underline">
            Put the best fit first
          </Link>
        </p>
      ) : null}
    </>
  );
}
