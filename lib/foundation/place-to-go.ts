const ours =
  /^\/(?:applications|risk|register|help|mentors|inbox|platforms|adoption|settings|people|search)(?:[/?#]|$)/;

// What a browser would resolve to somewhere else: dots that climb, doubled strokes, and either of them coded.
const leadsAstray = /\/\/|\/\.{1,2}(?:\/|$)|\\|%2[ef]|%5c/i;

/** A place in this product to go on to, or home: never another site, and nothing that an address cannot hold. */
export function placeToGo(next: unknown) {
  if (typeof next !== "string" || next.length > 2_000 || !/^[\x21-\x7e]+$/.test(next)) return "/";
  const [path = ""] = next.split(/[?#]/);
  return ours.test(next) && !leadsAstray.test(path) && !next.includes("\\") ? next : "/";
}
