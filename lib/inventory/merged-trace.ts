import { numberOf } from "./reference";

type TracedRecord = { subjectIds: readonly string[]; changes: unknown };

const naming = ["into", "from"] as const;

/** The numbers of other applications that traces of merges name. */
export function referencesNamed(records: readonly TracedRecord[]): number[] {
  return records.flatMap(({ changes }) => {
    const told = asObject(changes);
    return naming.flatMap((name) => numberOf(told[name]) ?? []);
  });
}

/** Where it happened to a duplicate: under which reference. Applications that may not be seen are not named. */
export function mergedTrace(
  record: TracedRecord,
  ownId: string,
  merged: readonly { id: string; reference: string }[],
  seen: ReadonlySet<string>,
) {
  const told = asObject(record.changes);
  const hidden = naming.filter((name) => {
    const reference = told[name];
    return typeof reference === "string" && numberOf(reference) !== null && !seen.has(reference);
  });
  const masked = Object.fromEntries(hidden.map((name) => [name, "another application"]));
  const under = record.subjectIds.includes(ownId)
    ? null
    : (merged.find(({ id }) => record.subjectIds.includes(id))?.reference ?? null);
  return { under, changes: { ...told, ...masked } };
}

function asObject(changes: unknown): Record<string, unknown> {
  return changes !== null && typeof changes === "object" ? { ...changes } : {};
}
