/** Kinds of application that people build for themselves. */
export const applicationKinds = [
  "workbook",
  "database",
  "low-code-app",
  "script",
  "notebook",
  "automation",
  "dashboard",
  "ai-agent",
  "form",
  "other",
] as const;

export type ApplicationKind = (typeof applicationKinds)[number];

export const kindWords: Record<ApplicationKind, string> = {
  workbook: "Workbook",
  database: "Database",
  "low-code-app": "Low-code app",
  script: "Script",
  notebook: "Notebook",
  automation: "Automation",
  dashboard: "Dashboard",
  "ai-agent": "AI agent",
  form: "Form or small site",
  other: "Something else",
};
