import type { Reader } from "@/app/reader";
import { HistoryList } from "@/components/inventory/history-list";
import type { Actor } from "@/lib/access/actor";
import { describeDeed, listChanges } from "@/lib/audit/describe";
import { listAuditRecordsOf } from "@/lib/audit/queries";

const entriesShown = 30;

type ProductHistoryProps = { actor: Actor; productId: string; reader: Reader };

/** Who changed what, for those who keep the products. */
export async function ProductHistory({ actor, productId, reader }: ProductHistoryProps) {
  const records = await listAuditRecordsOf(actor, productId, entriesShown + 1);
  const entries = records.slice(0, entriesShown).map((record) => ({
    id: record.id,
    at: record.at,
    sentence: describeDeed(record),
    changes: listChanges(record),
    under: null,
  }));
  return (
    <section aria-labelledby="what-happened" className="mt-10 max-w-4xl">
      <h2 id="what-happened" className="mb-1 text-lg font-semibold">
        What happened
      </h2>
      <HistoryList {...reader} entries={entries} hasMore={records.length > entriesShown} />
    </section>
  );
}
