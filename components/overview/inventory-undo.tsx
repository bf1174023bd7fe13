import type { FormState } from "@/lib/foundation/form-outcome";
import { bulkDoneWords, undoMinutes } from "@/lib/overview/bulk-words";
import type { UndoableDeed } from "@/lib/overview/queries/preview-bulk";
import { BulkUndo } from "./bulk-undo";

type InventoryUndoProps = {
  deed: UndoableDeed | null;
  reader: { now: Date; locale: string };
  undo: (bulkId: string) => Promise<FormState>;
};

/** The last deed for many, for as long as it can be undone. */
export function InventoryUndo({ deed, reader: { now, locale }, undo }: InventoryUndoProps) {
  if (!deed) return null;
  const left = Math.ceil(undoMinutes - (now.getTime() - deed.doneAt.getTime()) / 60_000);
  return (
    <div className="mb-3 flex flex-wrap items-center gap-x-2 gap-y-1.5">
      <p className="text-[0.8125rem] text-ink-soft">
        {bulkDoneWords(deed.deed, deed.count, deed.target, locale)}. For{" "}
        {left <= 1 ? "another minute" : `${left} minutes`} it can be undone.
      </p>
      <BulkUndo undo={undo.bind(null, deed.id)} />
    </div>
  );
}
