/**
 * The mentor profile as its form sends it: platforms and topics as lines of one field each, languages as a field for
 * each that is ticked, and “available” where it is.
 */
export function readProfileForm(fields: Record<string, unknown>) {
  const ticked = (name: string) =>
    Object.keys(fields).flatMap((field) =>
      field.startsWith(`${name}.`) ? [field.slice(name.length + 1)] : [],
    );
  return {
    platforms: linesOf(fields.platforms),
    topics: linesOf(fields.topics),
    languages: ticked("languages"),
    capacity: fields.capacity,
    available: fields.available === "on",
    awayUntil: fields.awayUntil ?? "",
  };
}

function linesOf(value: unknown) {
  if (typeof value !== "string") return [];
  return value
    .slice(0, 4_000)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}
