const collator = new Intl.Collator("en", { numeric: true });

/** The order of names in short lists: capitals and accents part only what is the same without them. */
export function byName(one: string, other: string): number {
  return collator.compare(one, other);
}
