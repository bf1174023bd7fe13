import { packageLimits } from "../manifest";

export type SheetCounts = { formulas: number; errorCells: number; isProtected: boolean };

export type SheetScan = SheetCounts & {
  end: "whole" | "too-many-rows" | "document-type" | "cut-off";
  /** Formulas that may call something outside the file, as written. */
  callingFormulas: string[];
};

type FormulaChoice = (bytes: Uint8Array, from: number, to: number) => boolean;

export const everyFormula: FormulaChoice = () => true;

const sign = { than: 0x3c, greater: 0x3e, slash: 0x2f, colon: 0x3a, space: 0x20, quote: 0x22 } as const;
const longestTag = 65_536;
const mostFormulas = 5_000;
const encoder = new TextEncoder();
const commentEnd = encoder.encode("-->");
const characterDataEnd = encoder.encode("]]>");

/**
 * Counts in the XML of a sheet (ECMA-376, 18.3) without building anything: a general parser takes several times as long,
 * and sheets of 100 MB are common. It relies on two rules of XML: “<” stands only where a tag begins, and comments and
 * CDATA are known by their first signs. Takes UTF-8. Of the formulas it keeps those that `isKept` wants.
 */
export function scanSheet(pieces: Iterable<Uint8Array>, isKept: FormulaChoice = mayCallOutside): SheetScan {
  const scan: SheetScan = {
    formulas: 0,
    errorCells: 0,
    isProtected: false,
    end: "cut-off",
    callingFormulas: [],
  };
  let rows = 0;
  let inCell = false;
  let formulaFrom = -1;
  let skipping = null as Uint8Array | null;
  let bytes = new Uint8Array();

  /** Where to go on; `length` of the bytes where more of them are needed. */
  function take(at: number): number | "stop" {
    const next = bytes[at + 1];
    if (next === 0x21) return takeDeclaration(at);
    const close = bytes.indexOf(sign.greater, at + 1);
    if (close < 0) return -1;
    if (formulaFrom >= 0) {
      keepFormula(formulaFrom, at);
      formulaFrom = -1;
    }
    let nameAt = at + 1;
    const isClosing = next === sign.slash;
    if (isClosing) nameAt++;
    let nameEnd = nameAt;
    for (; nameEnd < close; nameEnd++) {
      const byte = bytes[nameEnd] ?? 0;
      if (byte === sign.colon) nameAt = nameEnd + 1;
      else if (byte <= sign.space || byte === sign.slash) break;
    }
    const length = nameEnd - nameAt;
    const first = bytes[nameAt] ?? 0;
    const isEmpty = bytes[close - 1] === sign.slash;
    if (length === 1) {
      if (first === 0x63) {
        inCell = !isClosing && !isEmpty;
        if (!isClosing && saysError(bytes, nameEnd, close)) scan.errorCells++;
      } else if (first === 0x66 && inCell && !isClosing) {
        scan.formulas++;
        if (!isEmpty) formulaFrom = close + 1;
      }
    } else if (isClosing) {
      if (length === 9 && nameIs("worksheet", nameAt)) scan.end = "whole";
      else if (length === 10 && (nameIs("macrosheet", nameAt) || nameIs("chartsheet", nameAt)))
        scan.end = "whole";
      else if (length === 11 && nameIs("dialogsheet", nameAt)) scan.end = "whole";
    } else if (length === 3 && nameIs("row", nameAt)) {
      if (++rows > packageLimits.sheetRows) return "stop";
    } else if (length === 15 && nameIs("sheetProtection", nameAt)) {
      const said = new TextDecoder().decode(bytes.subarray(nameEnd, close));
      if (/\s(?:sheet|content)\s*=\s*["'](?:1|true)["']/.test(said)) scan.isProtected = true;
    }
    return close + 1;
  }

  function keepFormula(from: number, to: number) {
    if (scan.callingFormulas.length >= mostFormulas || !isKept(bytes, from, to)) return;
    scan.callingFormulas.push(new TextDecoder().decode(bytes.subarray(from, Math.min(to, from + 8_192))));
  }

  function takeDeclaration(at: number): number | "stop" {
    if (at + 9 > bytes.length) return -1;
    if (bytes[at + 2] === 0x2d) skipping = commentEnd;
    else if (bytes[at + 2] === 0x5b) skipping = characterDataEnd;
    else {
      scan.end = "document-type";
      return "stop";
    }
    return at + (skipping === commentEnd ? 4 : 9);
  }

  function nameIs(name: string, at: number) {
    for (let index = 0; index < name.length; index++)
      if (bytes[at + index] !== name.charCodeAt(index)) return false;
    return true;
  }

  for (const piece of pieces) {
    bytes = bytes.length === 0 ? (piece as Uint8Array<ArrayBuffer>) : joined(bytes, piece);
    let at = 0;
    while (at < bytes.length) {
      if (skipping) {
        const found = indexOfBytes(bytes, skipping, at);
        if (found < 0) {
          at = Math.max(at, bytes.length - 2);
          break;
        }
        at = found + skipping.length;
        skipping = null;
        continue;
      }
      const open = bytes.indexOf(sign.than, at);
      if (open < 0) {
        if (formulaFrom < 0) at = bytes.length;
        break;
      }
      const next = take(open);
      if (next === "stop") {
        if (scan.end !== "document-type") scan.end = "too-many-rows";
        return scan;
      }
      if (next < 0) {
        at = open;
        break;
      }
      at = next;
    }
    const keptFrom = formulaFrom >= 0 ? Math.min(formulaFrom, at) : at;
    // A tag or formula of this length is none; what stands in it is not looked for.
    const from = bytes.length - keptFrom > longestTag ? bytes.length : keptFrom;
    if (formulaFrom >= 0) formulaFrom = from === keptFrom ? formulaFrom - from : -1;
    bytes = bytes.slice(from);
  }
  return scan;
}

/** Whether the attributes of a cell say `t="e"`. */
function saysError(bytes: Uint8Array, from: number, to: number) {
  for (let at = from; at + 4 < to; at++) {
    if (bytes[at] !== 0x74 || bytes[at + 1] !== 0x3d || (bytes[at - 1] ?? 0) > sign.space) continue;
    return bytes[at + 3] === 0x65 && bytes[at + 4] === bytes[at + 2];
  }
  return false;
}

/** `_xll.`, `[1]!F(`, `_xlws.PY(`, `a|b!c`: what may call add-ins, other workbooks' functions, Python or DDE. */
function mayCallOutside(bytes: Uint8Array, from: number, to: number) {
  for (let at = from; at < to; at++) {
    const byte = bytes[at];
    if (byte === 0x7c || (byte === 0x21 && bytes[at - 1] === 0x5d)) return true;
    if (byte === 0x5f && bytes[at + 1] === 0x78) return true;
  }
  return false;
}

function indexOfBytes(bytes: Uint8Array, wanted: Uint8Array, from: number) {
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return at;
  return -1;
}

function joined(one: Uint8Array, other: Uint8Array) {
  const whole = new Uint8Array(one.length + other.length);
  whole.set(one);
  whole.set(other, one.length);
  return whole;
}
