import { type Complexity, type ImpactQuestion, impactQuestions } from "@/lib/inventory/impact";
import { kindWords } from "@/lib/inventory/kinds";

export const complexityWords: Record<Complexity, string> = {
  low: "Simple",
  medium: "Fairly complicated",
  high: "Complicated",
  unknown: "I don't know",
};

const labels: Record<string, string> = {
  title: "Title",
  headline: "Headline",
  description: "Description",
  kind: "Kind of application",
  platformId: "Built with",
  livesAt: "Where it lives",
  howToRun: "How to run it",
  ifItStops: "If it stops",
  moneyAtStake: "Money at stake",
  regulation: "Rules that depend on it",
  dataClassification: "Data it handles",
  peopleAffected: "People affected",
  whoWouldNotice: "Who would notice an error",
  peopleRelying: "People relying on it",
  complexity: "How complicated it is",
};

export function labelOf(field: string) {
  return labels[field] ?? field;
}

/** An answer as people read it; platforms are known by name. */
export function wordsOf(field: string, value: string, platformNames: ReadonlyMap<string, string>): string {
  if (value === "") return "nothing";
  if (field === "platformId") return platformNames.get(value) ?? "another platform";
  const words: Record<string, string> = answersOf(field);
  return words[value] ?? value;
}

function answersOf(field: string): Record<string, string> {
  if (field === "kind") return kindWords;
  if (field === "complexity") return complexityWords;
  return field in impactQuestions ? impactQuestions[field as ImpactQuestion].answers : {};
}
