import type { ApplicationKind } from "./kinds";

export interface ThreeLayers {
  title: string;
  headline: string;
  description: string;
}

/** For each kind of application, three layers as somebody might have written them. */
export const layerExamples: Record<ApplicationKind, ThreeLayers> = {
  workbook: {
    title: "Broker commission true-up",
    headline: "Quarterly commission reconciliation workbook",
    description:
      "Compares the commissions we paid with what each broker's contract says. It reads the policy export and lists the differences. Finance books them at the end of the quarter.",
  },
  database: {
    title: "Claims triage register",
    headline: "Access database of open motor claims",
    description:
      "Keeps every open motor claim with its handler and the next date. The team lead prints the overdue list each morning.",
  },
  "low-code-app": {
    title: "Site visit checklist",
    headline: "Phone app for property inspections",
    description:
      "Guides surveyors through a property inspection and stores the photos with the answers. The report goes to the underwriter by mail.",
  },
  script: {
    title: "Claims letter batcher",
    headline: "Script that merges and files standard letters",
    description:
      "Fills the standard letters for the claims closed yesterday and saves them as PDF. It runs every night at 2 and mails a list of failures to the claims desk.",
  },
  notebook: {
    title: "Lapse rate explorer",
    headline: "Notebook for yearly lapse analysis",
    description:
      "Shows which policies are cancelled early, by product and year. Actuaries run it once a year for the reserving meeting.",
  },
  automation: {
    title: "Invoice mailbox sorter",
    headline: "Flow that files incoming invoices",
    description:
      "Saves the invoices from the shared mailbox into the folder of each supplier. If it stops, invoices stay in the mailbox and must be filed by hand.",
  },
  dashboard: {
    title: "Renewals at a glance",
    headline: "Weekly dashboard of policies up for renewal",
    description:
      "Shows the policies that end in the next 90 days, by broker and region. Sales managers use it on Mondays to plan their calls.",
  },
  "ai-agent": {
    title: "Clause finder",
    headline: "Assistant that answers questions about policy wordings",
    description:
      "Finds the clauses that fit a question and quotes them with the page. Underwriters check each answer before they use it. It reads only published wordings.",
  },
  form: {
    title: "Visitor sign-in",
    headline: "Web form for guests at the reception",
    description:
      "Guests enter their name and whom they visit, and the host gets a message. The entries are deleted after 30 days.",
  },
  other: {
    title: "Meter reading box",
    headline: "Small device that reads the power meters",
    description:
      "Reads the power meters of the building every hour and saves the values in a file. Facility management copies them into the monthly report.",
  },
};
