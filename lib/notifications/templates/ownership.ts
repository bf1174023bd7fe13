import type { NotificationKind } from "../kinds";
import { said, type Templates, tool, who } from "./words";

type OwnershipKind = Extract<
  NotificationKind,
  `handover-${string}` | `second-owner-${string}` | "application-assigned" | "application-registered"
>;

export const ownershipTemplates: Templates<OwnershipKind> = {
  "handover-asked": (facts) => ({
    what: `${who(facts)} asks you to take ${tool(facts)} over${said(facts)}`,
    why: "Nothing moves until you agree.",
    step: "Answer it",
  }),
  "handover-answered": (facts) => ({
    what:
      facts.outcome === "accepted"
        ? `${who(facts)} took ${tool(facts)} over`
        : `${who(facts)} declined to take ${tool(facts)} over`,
    why: "It was yours when they were asked.",
    step: facts.outcome === "accepted" ? "See it" : "Ask somebody else",
  }),
  "second-owner-asked": (facts) => ({
    what: `${who(facts)} asks you to be second owner of ${tool(facts)}`,
    why: "A second owner keeps it going for a week when its owner is away.",
    step: "Answer it",
  }),
  "second-owner-answered": (facts) => ({
    what:
      facts.outcome === "accepted"
        ? `${who(facts)} is second owner of ${tool(facts)} now`
        : `${who(facts)} declined to be second owner of ${tool(facts)}`,
    why: "You own it.",
    step: facts.outcome === "accepted" ? "See it" : "Ask somebody else",
  }),
  "application-assigned": (facts) => ({
    what: `${who(facts)} gave ${tool(facts)} to you: you are its owner now`,
    why: "Whoever owned it before is away.",
    step: "Look at it",
  }),
  "application-registered": (facts) =>
    Number(facts.count) > 1
      ? {
          what: `${who(facts)} registered ${Number(facts.count).toLocaleString("en")} tools in your name`,
          why: "Another list names you as their owner. Those that are not yours you can hand over, or say so.",
          step: "Look at them",
        }
      : {
          what: `${who(facts)} registered ${tool(facts)} in your name`,
          why: "Another list names you as its owner. If you are not, hand it over or say so.",
          step: "Look at it",
        },
};
