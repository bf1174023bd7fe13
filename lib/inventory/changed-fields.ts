type Value = string | number | boolean | null;

/** `field: [before, after]` for every answer that differs from what is stored. */
export function changedFields(
  before: Record<string, unknown>,
  answers: Record<string, Value>,
): Record<string, [Value, Value]> {
  const changed: Record<string, [Value, Value]> = {};
  for (const [field, after] of Object.entries(answers)) {
    const earlier = readValue(before[field]);
    if (earlier !== after) changed[field] = [earlier, after];
  }
  return changed;
}

function readValue(value: unknown): Value {
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
