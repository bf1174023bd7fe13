export const sourceKinds = ["database", "file-share", "saas", "api", "list", "workbook", "other"] as const;

export type SourceKind = (typeof sourceKinds)[number];

export const sourceKindWords: Record<SourceKind, string> = {
  database: "Database",
  "file-share": "File share",
  saas: "Online service",
  api: "Interface for programs (API)",
  list: "List",
  workbook: "Workbook",
  other: "Something else",
};

/** A word that this version does not know is something else. */
export function sourceKindOf(word: string): SourceKind {
  return sourceKinds.find((known) => known === word) ?? "other";
}
