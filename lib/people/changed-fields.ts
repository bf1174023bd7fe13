type Value = string | null;

/** `field: [before, after]` for every field that is another now. */
export function changedFields<Fields extends Record<string, Value>>(
  before: Fields,
  after: Partial<Record<keyof Fields, Value>>,
): Record<string, [Value, Value]> {
  return Object.fromEntries(
    Object.entries(before).flatMap(([field, value]) => {
      const next = after[field];
      return next === undefined || next === value ? [] : [[field, [value, next]]];
    }),
  );
}
