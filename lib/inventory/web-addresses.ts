export type Piece = { text: string; href: string | null };

const address = /https?:\/\/[^\s<>"“”«»\p{Cc}]+/giu;
const closing = /[.,;:!?…'’”*_~]$/;

/** A text in pieces, those that are web addresses with where they lead. Only http and https, never with a hidden name in them. */
export function splitAddresses(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const found of text.matchAll(address)) {
    const typed = withoutClosing(found[0]);
    const href = hrefOf(typed);
    if (!href) continue;
    if (found.index > at) pieces.push({ text: text.slice(at, found.index), href: null });
    pieces.push({ text: typed, href });
    at = found.index + typed.length;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), href: null });
  return pieces;
}

/** A sentence ends behind an address, and a bracket that was not opened inside it belongs to the sentence. */
function withoutClosing(typed: string): string {
  let rest = typed;
  for (;;) {
    const isUnopened = /[)\]}]$/.test(rest) && !/[([{]/.test(rest);
    if (!closing.test(rest) && !isUnopened) return rest;
    rest = rest.slice(0, -1);
  }
}

function hrefOf(typed: string): string | null {
  if (!URL.canParse(typed)) return null;
  const { protocol, username, password, hostname, href } = new URL(typed);
  const isPlain = (protocol === "https:" || protocol === "http:") && hostname !== "";
  return isPlain && username === "" && password === "" ? href : null;
}
