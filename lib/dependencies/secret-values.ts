/**
 * What a secret stands in, where it has no quotes: in a connection string it goes to the next “;”, in an address to the
 * next “&”, in a list or record to the next “,” or bracket, between words to the next space, in an element of XML to its end.
 */
export type Surroundings = "connection" | "address" | "list" | "words" | "element";

/** Every secret that was taken out is followed by one of these, or by nothing. */
const separator = /[\s;,&#)\]}<>'"\\]/;

/** Where the secret that begins at `begin` ends. `open`: the quotes that opened before and have not been closed. */
export function endOfSecret(
  text: string,
  begin: number,
  surroundings: Surroundings,
  open: Record<'"' | "'", boolean>,
): number {
  if (text[begin] === "…" && isSeparated(text, begin + 1)) return begin;
  const quoted = endOfQuoted(text, begin);
  if (quoted === null) return endOfPlain(text, begin, surroundings, open);
  let end = quoted;
  for (;;) {
    const joined = matchAt(/\s*(?:&|\|\||\+)\s*(?=["'])/y, text, end);
    const next = joined === null ? null : endOfQuoted(text, joined);
    if (next === null) break;
    end = next;
  }
  while (!isSeparated(text, end)) end += 1;
  return end;
}

function isSeparated(text: string, at: number) {
  return at >= text.length || separator.test(text.charAt(at));
}

function matchAt(pattern: RegExp, text: string, at: number) {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/**
 * The end of a value in quotes or braces; null where it has none. In braces “}}” is a “}” (ODBC, SQLDriverConnect), in
 * quotes twice the quote is one (OLE DB, “Connection string syntax”; so do SQL and Power Query). What stands in a literal
 * has all its quotes twice. What is not closed goes to the end.
 */
function endOfQuoted(text: string, begin: number): number | null {
  const marked = matchAt(/&(?:quot|apos|#34|#39);/y, text, begin);
  if (marked !== null) return endAfter(text, marked, text.slice(begin, marked));
  const escaped = matchAt(/\\+(?=["'])/y, text, begin);
  if (escaped !== null) return endOfEscaped(text, escaped + 1, escaped - begin, text.charAt(escaped));
  if (text[begin] === "{") return endOfDoubled(text, begin + 1, "}", 1);
  const start = matchAt(/(?:[NEBRFU]&?)?(?=["'])/iy, text, begin);
  if (start === null) return null;
  const quote = text.charAt(start);
  const opening = runLength(text, start, quote);
  if (opening % 2 === 1) return endOfDoubled(text, start + 1, quote, 1);
  const isWhole = isSeparated(text, start + opening);
  if (isWhole) return opening === 2 ? begin : start + opening;
  return endOfDoubled(text, start + 2, quote, 2);
}

function endAfter(text: string, from: number, close: string): number {
  for (let at = from; ; at += close.length * 2) {
    at = text.indexOf(close, at);
    if (at < 0) return text.length;
    if (!text.startsWith(close, at + close.length)) return at + close.length;
  }
}

function endOfEscaped(text: string, from: number, depth: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] !== quote) continue;
    let slashes = 0;
    while (text[at - 1 - slashes] === "\\") slashes += 1;
    if (slashes <= depth) return at + 1;
  }
  return text.length;
}

/** `times`: how often the closing sign is written where one is meant. */
function endOfDoubled(text: string, from: number, close: string, times: number): number {
  for (let at = from; at < text.length; ) {
    if (text[at] === "\\" && close !== "}") {
      at += times === 1 ? 2 : 1;
      continue;
    }
    if (text[at] !== close) {
      at += 1;
      continue;
    }
    const run = runLength(text, at, close);
    const left = run % (times * 2);
    if (left > 0) return at + run - left + Math.min(left, times);
    at += run;
  }
  return text.length;
}

function runLength(text: string, from: number, sign: string) {
  let length = 0;
  while (text[from + length] === sign) length += 1;
  return length;
}

const scheme = /(?:bearer|basic|digest|token|apikey|negotiate|sharedaccesssignature|sharedkey)\s+/iy;

const stops: Record<Surroundings, RegExp> = {
  connection: /[;\r\n"']/g,
  address: /[&#\s"'<>]/g,
  list: /[,;)\]}\r\n"']/g,
  words: /[;\s]/g,
  element: /</g,
};

function endOfPlain(
  text: string,
  begin: number,
  surroundings: Surroundings,
  open: Record<'"' | "'", boolean>,
) {
  const from = matchAt(scheme, text, begin) ?? begin;
  const stop = stops[surroundings];
  let end = text.length;
  stop.lastIndex = from;
  for (let found = stop.exec(text); found; found = stop.exec(text)) {
    const sign = found[0];
    const isQuote = sign === '"' || sign === "'";
    if (isQuote && (surroundings !== "address" || sign === "'")) {
      if (surroundings !== "address" && !open[sign]) continue;
      const after = found.index + runLength(text, found.index, sign);
      stop.lastIndex = after;
      if (after < text.length && !/[\s;,&)\]}<>/+]/.test(text.charAt(after))) continue;
    }
    end = found.index;
    break;
  }
  const value = text.slice(begin, end);
  return begin + (surroundings === "words" ? value.replace(/[)\]},'"<>\s]+$/, "") : value.trimEnd()).length;
}
