import { type Enclosure, findEnclosures } from "./enclosures";
import { judgeLineBreak } from "./line-breaks";
import { endsWithin } from "./missing-spaces";
import { beginningOf, type Certainty, type EndContext, judgeEnd } from "./sentence-ends";
import { readableText, readWords, type SentenceWord } from "./sentence-words";

export const mostSentences = 3;

export interface SentenceCount {
  /** The best count. */
  count: number;
  /** `borderline`: a sensible reader could count three as well as four. */
  verdict: "fits" | "borderline" | "too-many";
}

/** Counts sentences as a reader would, in any mix of six languages; linear in the length, never throws. */
export function countSentences(text: string): SentenceCount {
  const readable = readableText(text);
  const words = readWords(readable);
  if (words.length === 0) return { count: 0, verdict: "fits" };
  const ends = findEnds(readable, words);
  const count = 1 + ends.filter(({ certainty }) => certainty !== "hardly").length;
  const least = 1 + ends.filter(({ certainty }) => certainty === "surely").length;
  const most = 1 + ends.length;
  if (least > mostSentences) return { count, verdict: "too-many" };
  return { count, verdict: most > mostSentences ? "borderline" : "fits" };
}

/** The sentences as a reader would part them, without the space around them. */
export function splitSentences(text: string): string[] {
  const readable = readableText(text);
  const words = readWords(readable);
  if (words.length === 0) return [];
  const starts = findEnds(readable, words).filter(({ certainty }) => certainty !== "hardly");
  const cuts = [0, ...starts.map(({ nextStart }) => nextStart), readable.length];
  return cuts.slice(1).map((cut, index) => readable.slice(cuts[index], cut).trim());
}

interface SentenceEnd {
  nextStart: number;
  certainty: Exclude<Certainty, "no">;
}

function findEnds(text: string, words: readonly SentenceWord[]): SentenceEnd[] {
  const enclosures = findEnclosures(text);
  const lineWords = countLineWords(words);
  const writesLowerCase = isWrittenInLowerCase(words);
  const ends: SentenceEnd[] = [];
  let sentenceStart = 0;
  let lineStart = 0;
  let enclosureAt = 0;
  let label = words[0]?.itemLabel ?? "";
  let labelAt = -1;

  const note = (certainty: Certainty, nextStart: number, nextWord: number) => {
    if (certainty === "no") return;
    const enclosure = enclosures[enclosureAt];
    const isInside = enclosure && enclosure.opens < nextStart && enclosure.closes >= nextStart;
    const doubtful = isInside && !standsAlone(text, enclosure, words[sentenceStart]);
    ends.push({ nextStart, certainty: doubtful ? "hardly" : certainty });
    if (!doubtful && certainty !== "hardly") sentenceStart = nextWord;
  };

  const skipTo = (offset: number) => {
    while ((enclosures[enclosureAt]?.closes ?? Number.POSITIVE_INFINITY) < offset) enclosureAt++;
  };

  for (const [at, word] of words.entries()) {
    for (const inner of endsWithin(word.core)) {
      skipTo(word.coreStart + inner.at);
      note(inner.certainty, word.coreStart + inner.at, at);
    }
    const next = words[at + 1];
    if (!next) break;
    if (isPlain(word, next)) continue;
    const context = { words, at, sentenceStart, writesLowerCase };
    skipTo(next.start);
    const opened = labelAfterColon(words, at);
    if (opened !== "") labelAt = at;
    label = word.itemLabel || opened || label;
    if (next.breaksBefore > 0) {
      const lineLength = word.end - lineStart;
      note(
        judgeLineBreak({ ...context, lineLength, nextLineWords: lineWords[at + 1] ?? 0 }),
        next.start,
        at + 1,
      );
      lineStart = next.start;
    } else if (next.startsListItem) {
      const nextLineWords = lineWords[at + 1] ?? 0;
      note(judgeLineBreak({ ...context, lineLength: 0, nextLineWords }), next.start, at + 1);
    } else if (isNextLabel(label, next)) {
      const certainty = atLeast(judgeEnd(context), judgeInlineItem(context, at + 2));
      label = next.core;
      labelAt = at + 1;
      note(certainty, next.start, at + 1);
    } else if (labelAt !== at) note(judgeEnd(context), next.start, at + 1);
  }
  return ends;
}

/** Nothing but a space stands between two such words; most are, which keeps long texts quick. */
function isPlain(word: SentenceWord, next: SentenceWord) {
  return (
    word.tail === "" && next.lead === "" && next.tail === "" && next.breaksBefore === 0 && !word.itemLabel
  );
}

/** A quotation or bracket that is a sentence of its own, so that the ends in it count. */
function standsAlone(text: string, { opens, closes, quotes }: Enclosure, first: SentenceWord | undefined) {
  if (!first || opens < first.start || opens >= first.coreStart) return false;
  if (!quotes) return true;
  const after = /[^\s]/.exec(text.slice(closes + 1, closes + 20))?.[0] ?? "";
  return /[.!?…]/.test(text.charAt(closes - 1)) && (after === "" || /\p{Lu}|["“„«(]/u.test(after));
}

/** “1. Open the file 2. Press run”: the number that goes on from the last one begins an item. */
function isNextLabel(label: string, next: SentenceWord) {
  if (label === "" || next.core.length > 2 || !/^(?:\.\)?|\))$/.test(next.tail)) return false;
  if (/^\d+$/.test(label)) return Number(next.core) === Number(label) + 1;
  return label.length === 1 && next.core === String.fromCharCode(label.charCodeAt(0) + 1);
}

function labelAfterColon(words: readonly SentenceWord[], at: number) {
  const word = words[at];
  const follows = at === 0 || words[at - 1]?.tail.endsWith(":");
  return follows && word && /^(?:1|a|A)$/.test(word.core) && /^[.)]+$/.test(word.tail) ? word.core : "";
}

function judgeInlineItem({ words }: EndContext, at: number): Certainty {
  const item = words[at];
  if (!item) return "no";
  const beginning = beginningOf(item, words[at + 1]);
  if (beginning === "starter") return "surely";
  if (beginning !== "capital") return "no";
  const isShort = [words[at + 1], words[at + 2]].some((word) => !word || /^\d$/.test(word.core));
  return isShort ? "hardly" : "probably";
}

const order: readonly Certainty[] = ["no", "hardly", "probably", "surely"];
const atLeast = (one: Certainty, other: Certainty) =>
  order.indexOf(one) > order.indexOf(other) ? one : other;

/** For each word that begins a line or list item, how many words it holds, at most 9. */
function countLineWords(words: readonly SentenceWord[]) {
  const counts = new Array<number>(words.length).fill(1);
  for (let at = words.length - 2; at >= 0; at--) {
    const next = words[at + 1];
    if (next && next.breaksBefore === 0 && !next.startsListItem)
      counts[at] = Math.min(9, (counts[at + 1] ?? 0) + 1);
  }
  return counts;
}

function isWrittenInLowerCase(words: readonly SentenceWord[]) {
  if (!/^\p{Ll}/u.test(words[0]?.core ?? "")) return false;
  const beginnings = words.filter((_, at) => at === 0 || /[.!?…]/.test(words[at - 1]?.tail ?? ""));
  const capitals = beginnings.filter((word) => /^\p{Lu}\p{Ll}/u.test(word.core));
  return capitals.length * 3 <= beginnings.length;
}
