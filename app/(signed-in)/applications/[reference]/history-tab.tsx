import type { Reader } from "@/app/reader";
import { HistoryList } from "@/components/inventory/history-list";
import type { Actor } from "@/lib/access/actor";
import { describeDeed, listChanges } from "@/lib/audit/describe";
import { listAuditRecordsOf } from "@/lib/audit/queries";
import type { Card } from "./read-card";

const entriesShown = 100;

/** Only for those who may see the full record. */
export async function HistoryTab({ actor, card, reader }: { actor: Actor; card: Card; reader: Reader }) {
  const records = await listAuditRecordsOf(actor, card.id, entriesShown + 1);
  const entries = records.slice(0, entriesShown).map((record) => ({
    id: record.id,
    at: record.at,
    sentence: describeDeed(record),
    changes: listChanges(record),
  }));
  return (
    <section aria-label="History">
      <HistoryList
        entries={entries}
        hasMore={records.length > entriesShown}
        now={reader.now}
        locale={reader.locale}
        timeZone={reader.timeZone}
      />
    </section>
  );
}
