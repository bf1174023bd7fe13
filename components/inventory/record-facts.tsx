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

type FactName = ImpactQuestion | "livesAt" | "howToRun" | "peopleRelying" | "complexity";

/** A fact by the name of its field, and how it is called in a sentence. */
export type UnknownFact = { name: FactName; words: string };

/** As a heading of its own, and within a sentence. */
const terms: Record<FactName, readonly [term: string, words: string]> = {
  howToRun: ["How to run it", "how to run it"],
  livesAt: ["Where it lives", "where it lives"],
  ifItStops: ["If it stops", "what happens if it stops"],
  moneyAtStake: ["Money at stake in one error", "how much money is at stake"],
  regulation: ["Rules that depend on it", "which rules depend on it"],
  dataClassification: ["Data it handles", "what data it handles"],
  peopleAffected: ["People affected", "how many people it affects"],
  whoWouldNotice: ["Who would notice an error", "who would notice an error"],
  peopleRelying: ["People relying on it", "how many people rely on it"],
  complexity: ["The file itself", "how complicated it is inside"],
};

/** What its owners have said of it, in their words and in those of the answers they chose; and what nobody has said. */
export function recordFacts(record: RecordFacts, locale: string, timeZone: string) {
  const complexity = complexities.find((known) => known === record.complexity) ?? "unknown";
  const howToRun = record.howToRun ? <span className="whitespace-pre-line">{record.howToRun}</span> : null;
  const said: readonly [FactName, Definition["children"]][] = [
    ["howToRun", howToRun],
    ["livesAt", record.livesAt || null],
    ["ifItStops", answerOf("ifItStops", record)],
    ["moneyAtStake", answerOf("moneyAtStake", record)],
    ["regulation", answerOf("regulation", record)],
    ["dataClassification", answerOf("dataClassification", record)],
    ["peopleAffected", answerOf("peopleAffected", record)],
    ["whoWouldNotice", answerOf("whoWouldNotice", record)],
    ["peopleRelying", record.peopleRelying?.toLocaleString(locale) ?? null],
    ["complexity", complexity === "unknown" ? null : complexityWords[complexity]],
  ];
  const known: Definition[] = [];
  const unknown: UnknownFact[] = [];
  for (const [name, children] of said) {
    const [term, words] = terms[name];
    if (children === null) unknown.push({ name, words });
    else known.push({ term, children });
  }
  const attested = record.attestedOn ? (
    <PlainDay date={record.attestedOn} locale={locale} timeZone={timeZone} />
  ) : (
    "never"
  );
  return { known: [...known, { term: "Last “still true”", children: attested }], unknown };
}

function answerOf(question: ImpactQuestion, record: RecordFacts): string | null {
  const answer = record[question];
  const words: Record<string, string> = impactQuestions[question].answers;
  return answer === "unknown" ? null : (words[answer] ?? null);
}
