/** The number under which the log keeps this error. */
export function digestOf(error: unknown) {
  if (typeof error !== "object" || error === null || !("digest" in error)) return undefined;
  return typeof error.digest === "string" ? error.digest : undefined;
}
