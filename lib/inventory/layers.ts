import { recogniseFileName } from "./file-names";
import type { ApplicationKind } from "./kinds";
import { titleKey } from "./lookalikes";
import { countSentences, mostSentences } from "./sentences";

export { layerExamples } from "./layer-examples";

/** In code points, as the database counts them; `description.sentences` as a reader counts them. */
export const layerLimits = {
  title: { min: 2, max: 60 },
  headline: { min: 1, max: 100 },
  description: { min: 1, max: 600, sentences: mostSentences },
} as const;

export interface Advice {
  verdict: "empty" | "fits" | "warns" | "refused";
  message: string;
}

export interface TitleAdvice extends Advice {
  /** Both stand only beside a file name. */
  suggestedKind?: ApplicationKind;
  suggestedTitle?: string;
}

export interface DescriptionAdvice extends Advice {
  sentences: number;
}

export function coachTitle(title: string): TitleAdvice {
  const length = lengthOf(title);
  if (length === 0) return { verdict: "empty", message: "What do you call it at the coffee machine?" };
  const file = recogniseFileName(title);
  if (file) {
    const { suggestedKind, suggestedTitle } = file;
    const question = "That looks like a file name. What would you call it at the coffee machine?";
    if (lengthOf(suggestedTitle) < layerLimits.title.min)
      return { verdict: "refused", message: question, suggestedKind };
    return {
      verdict: "refused",
      message: `${question} Perhaps “${suggestedTitle}”.`,
      suggestedKind,
      suggestedTitle,
    };
  }
  if (length < layerLimits.title.min) {
    return refused(`A title needs at least ${layerLimits.title.min} characters, so that people can find it.`);
  }
  if (length > layerLimits.title.max) return refused(tooLong("title", length, layerLimits.title.max));
  if (!/\p{L}/u.test(title)) return warns("A title with a word in it is easier to find and to say.");
  return fits("A good name: short enough to say.");
}

/** Fewer characters say little, and so does a single word. */
const shortHeadline = 8;

export function coachHeadline(headline: string, title: string): Advice {
  const length = lengthOf(headline);
  if (length === 0) return { verdict: "empty", message: "Say in one line what kind of thing it is." };
  if (/[\n\r]/.test(headline.trim())) {
    return refused(
      "The headline has to fit on one line. The details go into the description; nothing you typed is lost.",
    );
  }
  if (length > layerLimits.headline.max)
    return refused(tooLong("headline", length, layerLimits.headline.max));
  if (repeats(headline, title)) {
    return refused(
      "That is the title again. What kind of thing is it, for somebody who has never heard of it?",
    );
  }
  if (!/\p{L}/u.test(headline)) return warns("A few words help: what kind of thing is it?");
  if (length < shortHeadline || headline.trim().split(/\s+/).length < 2) {
    return warns("That is very short. What kind of thing is it, for somebody who has never seen it?");
  }
  if (countSentences(headline).count > 1) {
    return warns("One line is enough here. The rest fits well into the description.");
  }
  if (/[^.]\.$/.test(headline.trim()))
    return fits("That says what kind of thing it is. It needs no full stop.");
  return fits("That says what kind of thing it is.");
}

const coachingQuestion = "Could a stranger at the help desk act on this?";

export function coachDescription(description: string): DescriptionAdvice {
  const length = lengthOf(description);
  // Counting a pasted book at every keystroke would stop the typing.
  const counted = length > layerLimits.description.max * 20 ? description.slice(0, 20_000) : description;
  const { count: sentences, verdict } = countSentences(counted);
  const most = layerLimits.description.sentences;
  if (length === 0) {
    return {
      verdict: "empty",
      sentences: 0,
      message: `Say in one to three sentences what it does. ${coachingQuestion}`,
    };
  }
  if (length > layerLimits.description.max) {
    return { ...refused(tooLong("description", length, layerLimits.description.max)), sentences };
  }
  if (verdict === "too-many") {
    const message = `We counted ${sentences} sentences; at most ${most} fit. Please keep what a stranger at the help desk needs; nothing you typed is lost.`;
    return { ...refused(message), sentences };
  }
  if (verdict === "borderline") {
    const message = `Some readers may count more than ${most} sentences. You can save it as it is, or make it a little shorter.`;
    return { ...warns(message), sentences };
  }
  if (sentences === 0) return { ...warns("A few words help: what does it do, and for whom?"), sentences };
  return { ...fits(`${sentences} of ${most} sentences. ${coachingQuestion}`), sentences };
}

const lengthOf = (text: string) => [...text.trim()].length;

function repeats(headline: string, title: string) {
  const key = titleKey(headline);
  return key !== "" && key === titleKey(title);
}

const tooLong = (layer: string, length: number, max: number) =>
  `The ${layer} has ${length} characters; at most ${max} fit. Nothing you typed is lost.`;

const fits = (message: string) => ({ verdict: "fits", message }) as const;
const warns = (message: string) => ({ verdict: "warns", message }) as const;
const refused = (message: string) => ({ verdict: "refused", message }) as const;
