/** A place in this product to go on to, or home: never another site, and nothing that an address cannot hold. */
export function placeToGo(next: unknown) {
  if (typeof next !== "string" || next.length > 2_000) return "/";
  return /^\/(?:applications|risk|register)(?:[/?][\x21-\x7e]*)?$/.test(next) && !next.includes("\\")
    ? next
    : "/";
}
