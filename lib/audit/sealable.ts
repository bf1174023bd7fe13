import type { SealableRecord } from "./chain";

type StoredRecord = Omit<SealableRecord, "position" | "at"> & { position: bigint; at: Date };

/** The stored row in the form that is hashed. */
export function readSealable(record: StoredRecord): SealableRecord {
  const { id, actorId, actorName, actorRoles, onBehalfOfId, deed, subjectIds, changes, requestId } = record;
  return {
    id,
    position: record.position.toString(),
    at: record.at.toISOString(),
    actorId,
    actorName,
    actorRoles,
    onBehalfOfId,
    deed,
    subjectIds,
    changes,
    requestId,
  };
}
