import { joinWords } from "@/lib/audit/describe";

const words: Record<string, string> = {
  title: "the title",
  headline: "the headline",
  description: "the description",
  kind: "the kind",
  departmentId: "the department",
  ownerId: "the owner",
};

/** “the headline and the owner”, for the fields that keep a candidate out of the inventory. */
export function missingWords(fields: readonly string[]) {
  return joinWords(fields.map((field) => words[field] ?? field));
}
