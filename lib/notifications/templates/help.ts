import type { NotificationKind } from "../kinds";
import { said, type Templates, tool, who } from "./words";

type HelpKind = Extract<NotificationKind, `help-${string}`>;

const youAsked = "You asked for help with it.";

export const helpTemplates: Templates<HelpKind> = {
  "help-asked": (facts) => ({
    what: `${who(facts)} asks you for help with ${tool(facts)}${said(facts)}`,
    why: "You are one of the mentors who fit best.",
    step: "Answer it",
  }),
  "help-accepted": (facts) => ({
    what: `${who(facts)} helps you with ${tool(facts)}`,
    why: "You asked them.",
    step: "Open the thread",
  }),
  "help-claimed": (facts) => ({
    what: `${who(facts)} claimed your request about ${tool(facts)} and helps you`,
    why: youAsked,
    step: "Open the thread",
  }),
  "help-declined": (facts) => ({
    what: `${who(facts)} cannot help with ${tool(facts)} this time${said(facts)}. ${goesOn(facts.other)}`,
    why: youAsked,
    step: "See where it stands",
  }),
  "help-moved-on": (facts) => ({
    what: `Your request about ${tool(facts)} has moved on from ${who(facts)}. ${goesOn(facts.other)}`,
    why: youAsked,
    step: "See where it stands",
  }),
  "help-handed-back": (facts) => ({
    what: `${who(facts)} handed your request about ${tool(facts)} back${said(facts)}. It waits in the open queue again`,
    why: youAsked,
    step: "See where it stands",
  }),
  "help-message": (facts) => ({
    what: `${who(facts)} wrote to you about ${tool(facts)}`,
    why: "The thread is between the two of you.",
    step: "Read and answer",
  }),
  "help-finished": (facts) =>
    facts.outcome === "done"
      ? {
          what: `The help with ${tool(facts)} is done; ${who(facts)} said so too`,
          why: "You worked on it together.",
          step: "See what came of it",
        }
      : {
          what: `${who(facts)} says that the help with ${tool(facts)} is done`,
          why: "One question is left for you.",
          step: "Answer it",
        },
  "help-closed": (facts) => ({
    what: `The request for help with ${tool(facts)} has ended${said(facts)}`,
    why: "You asked for it, or were asked.",
    step: "See what happened",
  }),
};

function goesOn(other: string | undefined) {
  return other ? `${other} is asked now` : "It waits in the open queue for whoever has time";
}
