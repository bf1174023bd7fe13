import { impactQuestions } from "@/lib/inventory/impact";
import { kindWords } from "@/lib/inventory/kinds";
import type { ApplicationField } from "./fields";

/** What a list says, with our words for what is kept in ours. */
export function listedWords(field: ApplicationField, text: string): string {
  const kinds: Record<string, string> = kindWords;
  if (field === "kind") return kinds[text] ?? text;
  const classes: Record<string, string> = impactQuestions.dataClassification.answers;
  return field === "dataClassification" ? (classes[text] ?? text) : text;
}
