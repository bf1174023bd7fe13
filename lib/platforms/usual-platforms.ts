import type { Standing } from "./standing";

type UsualPlatform = {
  name: string;
  standing: Standing;
  guidance: string;
  howToGet?: string;
  dataAllowed: "internal" | "confidential";
};

/**
 * What people build with almost everywhere, to begin with. The standings are cautious defaults and the guidance names
 * no rule of anybody: the organisation makes both its own.
 */
export const usualPlatforms: readonly UsualPlatform[] = [
  {
    name: "Excel",
    standing: "supported",
    guidance:
      "Good for calculating and trying things out alone or with a few colleagues. Once several people type into it every day, or it has become the only record of something, a shared list carries you further.",
    howToGet: "Usually already on your laptop.",
    dataAllowed: "confidential",
  },
  {
    name: "Access",
    standing: "tolerated",
    guidance:
      "Keep what you have running and have its back-up tested. For something new, a shared list with an app on top, or Python if it mostly crunches files, is easier to hand on.",
    dataAllowed: "confidential",
  },
  {
    name: "Power Apps",
    standing: "supported",
    guidance:
      "Choose it for screens that people tap, on a phone or at a desk, on top of a list. Not for heavy sums or for more than a few hundred thousand records.",
    dataAllowed: "confidential",
  },
  {
    name: "Power Automate",
    standing: "supported",
    guidance:
      "Made for reminders, approvals and moving things from one place to another. Give each flow a second owner, and let it say so when it fails.",
    dataAllowed: "confidential",
  },
  {
    name: "Power BI",
    standing: "supported",
    guidance:
      "Use it when many people look and few people type. It shows data, it does not keep it, so corrections belong in the source and never in the report.",
    dataAllowed: "confidential",
  },
  {
    name: "Python",
    standing: "supported",
    guidance:
      "A good choice for files by the hundred, repeated clean-ups and anything that takes a workbook forty minutes. Pin the versions you use, and do not let a nightly job live on one person's laptop.",
    dataAllowed: "confidential",
  },
  {
    name: "R",
    standing: "supported",
    guidance:
      "At home in statistics and simulation. If few colleagues read it, consider Python so that somebody can stand in for you.",
    dataAllowed: "confidential",
  },
  {
    name: "Microsoft Forms",
    standing: "supported",
    guidance:
      "Quick questions with quick answers, inside or outside the organisation. As soon as an answer needs a follow-up, an app on top of a list serves you better.",
    dataAllowed: "internal",
  },
  {
    name: "SharePoint lists",
    standing: "supported",
    guidance:
      "A home for anything that is really a list shared by a team: it remembers versions and who changed what. Above thirty thousand rows, or with many linked tables, talk to IT first.",
    howToGet: "Create one from your team's site.",
    dataAllowed: "confidential",
  },
  {
    name: "Copilot Studio",
    standing: "supported",
    guidance:
      "For assistants that answer from documents you own and pass people on to a person when they are unsure. Try it with fifty real questions before anybody relies on it.",
    dataAllowed: "internal",
  },
  {
    name: "ChatGPT workspace",
    standing: "tolerated",
    guidance:
      "Fine for drafting, comparing and explaining texts that carry no names. What comes out is read by you before anybody relies on it.",
    dataAllowed: "internal",
  },
  {
    name: "Google Sheets",
    standing: "tolerated",
    guidance:
      "Acceptable when a partner outside cannot reach your systems and both sides need to type. Close the sharing link on the day the cooperation ends.",
    dataAllowed: "internal",
  },
  {
    name: "Airtable",
    standing: "tolerated",
    guidance:
      "What is there may stay while it is small and harmless. For something new, a list that is already backed up does the same.",
    dataAllowed: "internal",
  },
  {
    name: "Node.js",
    standing: "tolerated",
    guidance:
      "Understandable if you already write JavaScript. Keep a lock file, name a second owner, and make sure somebody else could take it over.",
    dataAllowed: "internal",
  },
  {
    name: "Lotus Notes",
    standing: "tolerated",
    guidance:
      "For reading what has not moved yet. Tell IT about any database you still open, so that none is forgotten.",
    dataAllowed: "internal",
  },
];
