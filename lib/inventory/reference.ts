/** `APP-00042` for the number 42. */
export function referenceOf(number: number) {
  return `APP-${String(number).padStart(5, "0")}`;
}

/** The number in a reference, however it is typed (`app-42` too); null when the text is none. */
export function numberOf(reference: unknown): number | null {
  if (typeof reference !== "string") return null;
  const digits = /^(?:app-?)?0*(\d{1,9})$/i.exec(reference.trim())?.[1];
  return digits ? Number(digits) : null;
}
