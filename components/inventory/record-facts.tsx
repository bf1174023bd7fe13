import type { Definition } from "@/components/ui/definition-list";
import { PlainDay } from "@/components/ui/plain-day";
import { complexities, type ImpactQuestion, impactQuestions } from "@/lib/inventory/impact";
import { complexityWords } from "./answer-words";

export type RecordFacts = Record<ImpactQuestion, string> & {
  livesAt: string;
  howToRun: string;
  peopleRelying: number | null;
  complexity: string;
  attestedOn: Date | null;
};

const terms: Record<ImpactQuestion, string> = {
  ifItStops: "If it stops",
  moneyAtStake: "Money at stake in one error",
  regulation: "Rules that depend on it",
  dataClassification: "Data it handles",
  peopleAffected: "People affected",
  whoWouldNotice: "Who would notice an error",
};

const notKnown = <span className="font-normal text-ink-faint">not known yet</span>;

/** What its owners have said of it, in their words and in those of the answers they chose. */
export function recordFacts(record: RecordFacts, locale: string, timeZone: string): Definition[] {
  const questions: ImpactQuestion[] = [
    "ifItStops",
    "moneyAtStake",
    "regulation",
    "dataClassification",
    "peopleAffected",
    "whoWouldNotice",
  ];
  const complexity = complexities.find((known) => known === record.complexity) ?? "unknown";
  return [
    { term: "Where it lives", children: record.livesAt || notKnown },
    {
      term: "How to run it",
      children: record.howToRun ? <span className="whitespace-pre-line">{record.howToRun}</span> : notKnown,
    },
    ...questions.map((question) => ({
      term: terms[question],
      children: answerOf(question, record[question]),
    })),
    {
      term: "People relying on it",
      children: record.peopleRelying === null ? notKnown : record.peopleRelying.toLocaleString(locale),
    },
    { term: "The file itself", children: complexity === "unknown" ? notKnown : complexityWords[complexity] },
    {
      term: "Last “still true”",
      children: record.attestedOn ? (
        <PlainDay date={record.attestedOn} locale={locale} timeZone={timeZone} />
      ) : (
        "never"
      ),
    },
  ];
}

function answerOf(question: ImpactQuestion, answer: string) {
  if (answer === "unknown") return notKnown;
  const words: Record<string, string> = impactQuestions[question].answers;
  return words[answer] ?? notKnown;
}
