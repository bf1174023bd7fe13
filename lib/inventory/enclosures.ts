/** A bracket or quotation, as offsets of its opening and closing sign. */
export interface Enclosure {
  opens: number;
  closes: number;
  quotes: boolean;
}

const closersByOpener: Readonly<Record<string, string>> = {
  "«": "»",
  "»": "«",
  "“": "”",
  "„": '“”"',
  "”": "”",
  "‘": "’",
  "‚": "‘’",
  '"': '"',
  "「": "」",
};

/** The outermost quotations and brackets that are closed again within their paragraph, in order. */
export function findEnclosures(text: string): Enclosure[] {
  const found = [...findBrackets(text), ...findQuotations(text)].sort((a, b) => a.opens - b.opens);
  const outermost: Enclosure[] = [];
  for (const next of found) {
    if (next.opens > (outermost.at(-1)?.closes ?? -1)) outermost.push(next);
  }
  return outermost;
}

function findBrackets(text: string): Enclosure[] {
  const found: Enclosure[] = [];
  let open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    const isSmiley = text[at - 1] === ":" || text[at - 1] === ";";
    if (sign === "(" && !isSmiley) open.push(at);
    else if (sign === ")") {
      const opens = open.pop();
      if (opens !== undefined) found.push({ opens, closes: at, quotes: false });
    } else if (isParagraphEnd(text, at)) open = [];
  }
  return found;
}

function findQuotations(text: string): Enclosure[] {
  const found: Enclosure[] = [];
  let opens = 0;
  let closers = "";
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (isParagraphEnd(text, at)) closers = "";
    else if (closers.includes(sign) && !(sign === "’" && isLetter(text[at + 1]))) {
      found.push({ opens, closes: at, quotes: true });
      closers = "";
    } else if (closers === "" && sign in closersByOpener && mayOpen(text, at)) {
      opens = at;
      closers = closersByOpener[sign] ?? "";
    }
  }
  return found;
}

function mayOpen(text: string, at: number) {
  const before = text[at - 1];
  const after = text[at + 1];
  const opensAfter = before === undefined || /[\s([—–:'’¿¡/]/.test(before);
  return opensAfter && after !== undefined && (text[at] === "«" || !/\s/.test(after));
}

const isParagraphEnd = (text: string, at: number) => text[at] === "\n" && text[at + 1] === "\n";
const isLetter = (sign: string | undefined) => sign !== undefined && /\p{L}/u.test(sign);
