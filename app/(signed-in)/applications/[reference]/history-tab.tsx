import type { Reader } from "@/app/reader";
import { HistoryList } from "@/components/inventory/history-list";
import type { Actor } from "@/lib/access/actor";
import { describeDeed, listChanges } from "@/lib/audit/describe";
import { listAuditRecordsOfAll } from "@/lib/audit/queries";
import { mergedTrace, referencesNamed } from "@/lib/inventory/merged-trace";
import { listMergedFrom, listVisibleReferences } from "@/lib/inventory/queries/read-merges";
import type { Card } from "./read-card";

const entriesShown = 100;

/** Only for those who may see the full record; what was merged into it is part of its history. */
export async function HistoryTab({ actor, card, reader }: { actor: Actor; card: Card; reader: Reader }) {
  const merged = await listMergedFrom(actor, card.id);
  const ids = [card.id, ...merged.map(({ id }) => id)];
  const records = await listAuditRecordsOfAll(actor, ids, entriesShown + 1);
  const seen = await listVisibleReferences(actor, referencesNamed(records));
  const entries = records.slice(0, entriesShown).map((record) => {
    const { under, changes } = mergedTrace(record, card.id, merged, seen);
    return {
      id: record.id,
      at: record.at,
      sentence: describeDeed({ ...record, changes }),
      changes: listChanges(record),
      under,
    };
  });
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
