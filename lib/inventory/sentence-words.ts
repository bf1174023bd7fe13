/** One word of running text with the punctuation around it. Offsets count UTF-16 units of the readable text. */
export interface SentenceWord {
  /** From its first letter or digit to its last. */
  core: string;
  /** Opening signs, dashes, emoji and list markers before it. */
  lead: string;
  /** Closing signs after it, those that stand apart included. */
  tail: string;
  start: number;
  coreStart: number;
  end: number;
  /** 0 within a line, 1 after a line break, 2 after an empty line. */
  breaksBefore: number;
  startsListItem: boolean;
  /** The number or letter of the list item that begins here, such as “2” or “b”. */
  itemLabel: string;
}

const invisible = /[\u2060\ufeff\u00ad\u200b]/g;

/** Line ends become \n and invisible characters disappear; everything else stays as typed. */
export function readableText(text: string) {
  return text
    .replace(/([.!?…])\u200b+/g, "$1 ")
    .replace(invisible, "")
    .replace(/\r\n?|[\u2028\u2029\u0085\v\f]/g, "\n");
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const onlyClosing = /^[.!?…。！？؟।)\]}»›"'”’“*_]*[.!?…。！？؟।)\]}»›”’][.!?…。！？؟।)\]}»›"'”’“*_,;:]*$/u;
const signWithEnd = /^[%‰€$£¥°²³+*#&]+[.!?…]+["”»)]?$/;
const lineBullet = /^[-*–—+>·o]$/u;
const anyBullet = /[•⁃▪◦‣●■□✓✔➤►→]/u;
const itemNumber = /^(?:\d{1,2}|\p{L}|[ivx]{1,4}|[IVX]{1,4})$/u;
const itemNumberTail = /^(?:\.\)?|\)|\.-)$/;

export function readWords(text: string): SentenceWord[] {
  const found: SentenceWord[] = [];
  let pending = { lead: "", start: -1, breaks: 0, item: false, label: "" };
  const token = /\S+/g;
  let after = 0;

  for (let match = token.exec(text); match; match = token.exec(text)) {
    const piece = match[0];
    const breaks = Math.min(2, lineBreaks(text, after, match.index));
    const startsLine = pending.breaks + breaks > 0 || (found.length === 0 && pending.start < 0);
    const beginsLine = breaks > 0 || after === 0;
    after = match.index + piece.length;
    const first = piece.search(letterOrDigit);
    const last = found.at(-1);

    if (first < 0) {
      if (last && pending.start < 0 && breaks === 0 && (onlyClosing.test(piece) || signWithEnd.test(piece))) {
        last.tail += piece;
        last.end = after;
        continue;
      }
      if (pending.start < 0) pending.start = match.index;
      pending.breaks = Math.max(pending.breaks, breaks);
      pending.item ||= (beginsLine && lineBullet.test(piece)) || anyBullet.test(piece);
      pending.lead += piece;
      continue;
    }

    const coreEnd = lastLetterOrDigit(piece);
    const word: SentenceWord = {
      core: piece.slice(first, coreEnd),
      lead: pending.lead + piece.slice(0, first),
      tail: piece.slice(coreEnd),
      start: pending.start < 0 ? match.index : pending.start,
      coreStart: match.index + first,
      end: after,
      breaksBefore: Math.max(pending.breaks, breaks),
      startsListItem: pending.item || anyBullet.test(piece.slice(0, first)),
      itemLabel: pending.label,
    };
    const mayBeMarker = (startsLine && pending.label === "") || (word.startsListItem && pending.label === "");
    if (mayBeMarker && itemNumber.test(word.core) && itemNumberTail.test(word.tail)) {
      pending = {
        lead: `${word.lead}${word.core}${word.tail}`,
        start: word.start,
        breaks: word.breaksBefore,
        item: true,
        label: word.core,
      };
      continue;
    }
    found.push(word);
    pending = { lead: "", start: -1, breaks: 0, item: false, label: "" };
  }
  return found;
}

function lineBreaks(text: string, from: number, to: number) {
  let breaks = 0;
  for (let at = from; at < to; at++) if (text[at] === "\n") breaks++;
  return breaks;
}

function lastLetterOrDigit(piece: string) {
  let end = piece.length;
  while (end > 0) {
    const isPair = end > 1 && /[\udc00-\udfff]/.test(piece.charAt(end - 1));
    const from = isPair ? end - 2 : end - 1;
    if (letterOrDigit.test(piece.slice(from, end))) return end;
    end = from;
  }
  return end;
}
