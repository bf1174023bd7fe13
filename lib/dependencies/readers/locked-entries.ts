import { listIn, type TomlDocument, type TomlTable, tablesIn } from "../toml-document";
import { warned } from "./reading";
import type { LineReading } from "./requirements-txt";

export type LockedEntry = { entry: TomlTable; line: number | null };

/** The “[[package]]” tables of a lock file with the line each starts on, and a warning where something else stands there. */
export function lockedEntries(
  { root, lines }: TomlDocument,
  key: string,
): { entries: LockedEntry[]; odd: LineReading[] } {
  const tables = tablesIn(root, key);
  const places = lines.entries(key);
  const known = places.length === tables.length;
  const isOdd =
    root[key] !== undefined && (!Array.isArray(root[key]) || tables.length < listIn(root, key).length);
  const message = `Some entries under “${key}” are no tables, so they were not read.`;
  return {
    entries: tables.map((entry, index) => ({ entry, line: known ? (places[index] ?? null) : null })),
    odd: isOdd ? [warned(lines.key(key), "not-understood", message)] : [],
  };
}
