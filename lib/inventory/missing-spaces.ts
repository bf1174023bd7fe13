import type { Certainty } from "./sentence-ends";
import { isStarter } from "./sentence-starts";

export interface InnerEnd {
  /** Offset in the piece where the next sentence begins. */
  at: number;
  certainty: Certainty;
}

/** Sentence ends inside one piece without spaces: “works.It”, “why?Because”, and every full stop of Chinese or Japanese. */
export function endsWithin(piece: string): InnerEnd[] {
  const found: InnerEnd[] = [];
  if (!/[.!?…。！？｡।۔]/u.test(piece)) return found;
  const isAddress = /[/@\\=]|^www\./i.test(piece);
  let dots = 0;
  for (let at = 1; at < piece.length - 1; at++) {
    const sign = piece.charAt(at);
    if (/[。！？｡।۔]/u.test(sign)) {
      if (/[\p{L}\p{N}「『（]/u.test(piece.slice(at + 1, at + 3)))
        found.push({ at: at + 1, certainty: "surely" });
    } else if (/[.!?…]/.test(sign) && !isAddress) {
      if (/[.!?…]/.test(piece.charAt(at + 1))) dots++;
      else {
        const certainty = judgeJoin(piece, at, sign, dots);
        if (certainty !== "no") found.push({ at: at + 1, certainty });
        dots = 0;
      }
    }
  }
  return found;
}

const longestWord = 40;

function judgeJoin(piece: string, at: number, sign: string, dots: number): Certainty {
  const right = /^["“„«'(¿¡]?(\p{Lu}[\p{L}'’]*)(?=$|[^\p{L}\p{N}._])/u.exec(
    piece.slice(at + 1, at + longestWord),
  );
  const next = right?.[1];
  if (!next) return "no";
  const left =
    /(\p{L}+|\d+)["”»“')\]]?[.!?…]*$/u.exec(piece.slice(Math.max(0, at - longestWord), at))?.[1] ?? "";
  const writesSentence = isStarter(next) && (next.length > 1 || left.length > 1);
  if (sign === "!" || sign === "?") return left.length > 1 ? "surely" : "no";
  if (writesSentence && left.length > 1) return "surely";
  if (dots > 0 || sign === "…") return "hardly";
  const isPlainWord =
    /^\p{Ll}{3,}$/u.test(left) && !/\./.test(piece.slice(Math.max(0, at - longestWord), at));
  return isPlainWord && /^\p{Lu}\p{Ll}{2,}$/u.test(next) ? "probably" : "no";
}
