import { beginningOf, type Certainty, type EndContext, judgeEnd, readTail } from "./sentence-ends";
import { leansOnNext } from "./sentence-starts";
import type { SentenceWord } from "./sentence-words";

export interface LineBreakContext extends EndContext {
  /** Letters and signs on the line that ends here. */
  lineLength: number;
  /** Words on the line that begins after the break, at most 9. */
  nextLineWords: number;
}

const wrapsFrom = 55;

/** Whether a sentence ends where the line does. */
export function judgeLineBreak(context: LineBreakContext): Certainty {
  const { words, at } = context;
  const word = words[at];
  const next = words[at + 1];
  if (!word || !next) return "no";
  const signs = readTail(word.tail).kind;
  const onOneLine = judgeEnd(context);
  if (next.startsListItem) return judgeListItem(context, word, next, signs !== "none");
  if (signs !== "none") {
    if (onOneLine === "surely" || next.breaksBefore > 1) return "surely";
    if (signs === "ellipsis" || signs === "exclaimed") return onOneLine === "no" ? "probably" : onOneLine;
    return onOneLine === "no" ? judgeAbbreviatedLineEnd(context, next) : onOneLine;
  }
  return judgeUnmarkedLineEnd(context, word, next);
}

function judgeAbbreviatedLineEnd(context: LineBreakContext, next: SentenceWord): Certainty {
  const beginning = beginningOf(next, context.words[context.at + 2]);
  return beginning === "starter" ? "probably" : "no";
}

function judgeListItem(
  context: LineBreakContext,
  word: SentenceWord,
  next: SentenceWord,
  ended: boolean,
): Certainty {
  if (ended) return "surely";
  if (/[,;]$/.test(word.tail)) return "no";
  const beginning = beginningOf(next, context.words[context.at + 2]);
  if (context.nextLineWords <= 2) return "no";
  if (/:["”»)]?$/.test(word.tail)) return beginning.startsWith("lower") ? "no" : "hardly";
  if (beginning === "starter") return "surely";
  const startsWithCapital = beginning === "capital" || beginning === "number";
  if (startsWithCapital && context.nextLineWords >= 4) return "probably";
  return "hardly";
}

function judgeUnmarkedLineEnd(context: LineBreakContext, word: SentenceWord, next: SentenceWord): Certainty {
  if (/[,;:(/–—-]$/.test(word.tail)) return "no";
  const isNewParagraph = next.breaksBefore > 1;
  if (!isNewParagraph && leansOnNext(word.core)) return "no";
  const beginning = beginningOf(next, context.words[context.at + 2]);
  const startsSmall = beginning === "lower" || beginning === "lower-starter";
  if (isNewParagraph) {
    if (!startsSmall) return "surely";
    return context.writesLowerCase ? "probably" : "hardly";
  }
  if (startsSmall) return context.writesLowerCase && beginning === "lower-starter" ? "probably" : "no";
  if (context.lineLength >= wrapsFrom) return beginning === "starter" ? "probably" : "hardly";
  return beginning === "starter" ? "surely" : "probably";
}
