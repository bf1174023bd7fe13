import { abbreviationKind } from "./abbreviations";
import {
  continuesAbbreviation,
  isLabelled,
  isLowerCaseStart,
  isNameParticle,
  isOrdinalCue,
  isOrdinalNoun,
  isStarter,
} from "./sentence-starts";
import type { SentenceWord } from "./sentence-words";

/** How sure a reader is that a sentence ends; “probably” is counted and “hardly” is not, but both are doubtful. */
export type Certainty = "no" | "hardly" | "probably" | "surely";

export interface EndContext {
  words: readonly SentenceWord[];
  at: number;
  /** Where the sentence that holds the word begins. */
  sentenceStart: number;
  writesLowerCase: boolean;
}

type Beginning = "starter" | "capital" | "number" | "lower-starter" | "lower";

/** Whether a sentence ends between the word and the next on the same line, judged by the signs between them. */
export function judgeEnd(context: EndContext): Certainty {
  const { words, at } = context;
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next) return "no";
  if (word.tail === "" && next.lead === "") return "no";
  const signs = readTail(word.tail);
  if (signs.kind === "none") return judgeEmoji(word, next);
  if (signs.kind === "full-width") return "surely";
  const beginning = beginningOf(next, words[at + 2]);
  if (signs.kind === "exclaimed") return judgeExclaimed(context, word, next, beginning, signs.closed);
  if (signs.kind === "ellipsis") return judgeEllipsis(context, word, next, beginning);
  if (/^[.…]{2}/.test(next.lead)) return "surely";
  if (signs.kind === "doubled") return beginning === "lower" ? "no" : "surely";
  return judgeFullStop(context, word, next, beginning, signs.closed);
}

interface Signs {
  kind: "none" | "full-stop" | "doubled" | "ellipsis" | "exclaimed" | "full-width";
  /** A quotation or bracket closes after or directly before the sign. */
  closed: boolean;
}

const closing = /(?:[)\]}»›«"'”’“‘*_\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f|\u200d)+$/u;

export function readTail(tail: string): Signs {
  if (tail === "") return { kind: "none", closed: false };
  if (tail === ".") return { kind: "full-stop", closed: false };
  const short = tail.slice(-40);
  const bare = short.replace(closing, "");
  const run = /[.!?…。！？｡؟।۔]+$/u.exec(bare)?.[0] ?? "";
  const closed = bare.length < short.length || /[)\]»”“"]/.test(bare.slice(0, bare.length - run.length));
  if (run === "") return { kind: "none", closed };
  if (/[。！？｡।۔]/u.test(run)) return { kind: "full-width", closed };
  if (/[!?؟]/.test(run)) return { kind: "exclaimed", closed };
  if (/^(\.{3}|…)$/.test(run)) return { kind: "ellipsis", closed };
  if (run.length > 1) return { kind: "doubled", closed };
  return { kind: "full-stop", closed };
}

export function beginningOf(word: SentenceWord, following: SentenceWord | undefined): Beginning {
  const first = /[\p{L}\p{N}]/u.exec(word.core)?.[0] ?? "";
  if (/\p{N}/u.test(first)) return "number";
  if (/\p{Lu}|\p{Lt}/u.test(first) || first.toLowerCase() === first.toUpperCase()) {
    return isStarter(word.core) ? "starter" : "capital";
  }
  if (/[¿¡]/.test(word.lead)) return "lower-starter";
  // Dutch: “’s Maandags”, “’t Bestand”.
  if (/['’]/.test(word.lead) && word.core.length === 1 && /^\p{Lu}/u.test(following?.core ?? ""))
    return "starter";
  if (/^\p{Ll}{1,2}\p{Lu}/u.test(word.core)) return "capital";
  if (/\p{L}[._/@]\p{L}/u.test(word.core)) return "capital";
  return isLowerCaseStart(word.core) ? "lower-starter" : "lower";
}

const exclaimingNames = /^(yahoo|joomla|kahoot|jeopardy)$/i;

function judgeExclaimed(
  context: EndContext,
  word: SentenceWord,
  next: SentenceWord,
  beginning: Beginning,
  closed: boolean,
): Certainty {
  if (beginning === "lower" || beginning === "lower-starter") {
    if (/[¿¡(]/.test(next.lead)) return "probably";
    if (closed) return "no";
    if (context.writesLowerCase) return beginning === "lower" ? "probably" : "surely";
    return beginning === "lower" ? "no" : "hardly";
  }
  if (beginning !== "starter" && exclaimingNames.test(word.core)) return "hardly";
  return "surely";
}

function judgeEllipsis(
  context: EndContext,
  word: SentenceWord,
  next: SentenceWord,
  beginning: Beginning,
): Certainty {
  if (beginning === "starter") return /^I(?:['’]\p{L}+)?$/u.test(next.core) ? "hardly" : "surely";
  if (/^[,;]/.test(word.tail)) return "no";
  if (beginning === "capital") return "probably";
  if (beginning === "lower-starter" && context.writesLowerCase) return "hardly";
  return "no";
}

function judgeFullStop(
  context: EndContext,
  word: SentenceWord,
  next: SentenceWord,
  beginning: Beginning,
  closed: boolean,
): Certainty {
  const lower = beginning === "lower" || beginning === "lower-starter";
  if (context.at === context.sentenceStart && /^(?:\d{1,2}|\p{L})$/u.test(word.core)) return "no";
  if (closed) return lower ? "no" : "surely";
  if (/^[°º]/.test(word.tail) && /^n$/i.test(word.core)) return "no";
  if (/^\d{1,3}$|^\d{1,2}\.\d{1,2}$/.test(word.core) || /^[IVX]{2,6}$/.test(word.core))
    return judgeOrdinal(context, word, next, beginning);
  if (/^\p{L}$/u.test(word.core) && word.tail.startsWith("."))
    return judgeLetter(context, word, next, beginning);

  // Spanish doubles the letters of plural initials: “EE. UU.”, “RR. HH.”
  if (/^(\p{Lu})\1$/u.test(word.core) && /^(\p{Lu})\1$/u.test(next.core)) return "no";
  const previous = context.words[context.at - 1];
  const kind = abbreviationKind(word.core, dottedBefore(context), {
    previous: previous?.core ?? "",
    nextIsName: beginning === "capital",
    nextIsNumber: beginning === "number" || (/^[IVX]+$|^[A-Z]$/.test(next.core) && next.core !== "I"),
    previousIsNumber: /\d/.test(
      (previous?.core === "de" ? context.words[context.at - 2] : previous)?.core ?? "",
    ),
  });
  if (kind === "announcing") return "no";
  if (kind !== "none") return judgeAbbreviation(context, next, beginning, kind === "usual-list-end");
  if (!lower) return "surely";
  if (context.writesLowerCase) return "surely";
  if (beginning === "lower-starter") return "surely";
  return [...word.core].length >= 4 ? "probably" : "hardly";
}

function judgeAbbreviation(
  context: EndContext,
  next: SentenceWord,
  beginning: Beginning,
  endsLists: boolean,
): Certainty {
  if (context.at === context.sentenceStart) return "no";
  if (/^[A-Z]+$/.test(next.core) && continuesAbbreviation(next.core)) return "no";
  if (beginning === "starter") {
    return isNameParticle(next.core) && startsName(context.words[context.at + 2]) ? "hardly" : "surely";
  }
  if (beginning === "capital") {
    if (continuesAbbreviation(next.core) || /^[IVX]{2,}$/.test(next.core)) return "no";
    const hasSaidLittle = context.at - context.sentenceStart < 3;
    if (hasSaidLittle) return "no";
    return endsLists ? "probably" : "hardly";
  }
  if (context.writesLowerCase && beginning === "lower-starter") return "probably";
  return beginning === "number" && endsLists ? "probably" : "no";
}

function judgeLetter(
  context: EndContext,
  word: SentenceWord,
  next: SentenceWord,
  beginning: Beginning,
): Certainty {
  if (/^\p{L}$/u.test(next.core) && next.tail.startsWith(".")) return "no";
  const kind = abbreviationKind(word.core, dottedBefore(context), {
    previous: context.words[context.at - 1]?.core ?? "",
    nextIsName: false,
    nextIsNumber: beginning === "number",
    previousIsNumber: false,
  });
  if (kind === "announcing") return "no";
  if (kind !== "none") return judgeAbbreviation(context, next, beginning, kind === "usual-list-end");
  if (beginning === "capital" && isLabelled(context.words[context.at - 1]?.core ?? "")) return "probably";
  if (beginning !== "starter") return "no";
  return isNameParticle(next.core) && startsName(context.words[context.at + 2]) ? "no" : "surely";
}

function judgeOrdinal(
  context: EndContext,
  word: SentenceWord,
  next: SentenceWord,
  beginning: Beginning,
): Certainty {
  if (isOrdinalNoun(next.core)) return "no";
  if (/^\d{1,3}$/.test(next.core) && next.tail.startsWith(".") && Number(next.core) <= 12) {
    return /^\d/.test(context.words[context.at + 2]?.core ?? "") ? "no" : "hardly";
  }
  if (/^[–-]|^[–-]?\d/.test(next.lead)) return "no";
  if (beginning === "starter") return "surely";
  if (beginning === "lower" || beginning === "lower-starter") {
    return context.writesLowerCase && beginning === "lower-starter" ? "probably" : "no";
  }
  if (beginning === "number") return "surely";
  const previous = context.words[context.at - 1];
  const isCued = isOrdinalCue(previous?.core ?? "") || /^[-–]$/.test(word.lead);
  return isCued ? "no" : "surely";
}

function judgeEmoji(word: SentenceWord, next: SentenceWord): Certainty {
  const between = word.tail.slice(-12) + next.lead.slice(0, 12);
  if (!/\p{Extended_Pictographic}|(?:^|[^:;])[:;]-?[()DP](?=$|[^)])/u.test(between)) return "no";
  const beginning = beginningOf(next, undefined);
  if (beginning === "starter") return "probably";
  return beginning === "capital" ? "hardly" : "no";
}

/** Up to three dotted short words directly before, so that “z. B.” is read as one abbreviation. */
function dottedBefore({ words, at }: EndContext): string[] {
  const before: string[] = [];
  for (let index = at - 1; index >= Math.max(0, at - 3); index--) {
    const word = words[index];
    if (word?.tail !== "." || word.core.length > 3) break;
    before.unshift(word.core.toLowerCase());
  }
  return before;
}

const startsName = (word: SentenceWord | undefined) => /^\p{Lu}/u.test(word?.core ?? "");
