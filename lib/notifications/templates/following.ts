import type { NotificationKind } from "../kinds";
import { said, type Templates, tool, who } from "./words";

type FollowingKind = Extract<
  NotificationKind,
  `application-${"changed" | "retired" | "merged"}` | "comment-added"
>;

const yours = "You look after it, or follow it.";

export const followingTemplates: Templates<FollowingKind> = {
  "application-changed": (facts) => ({
    what: facts.word?.startsWith("that ")
      ? `${who(facts)} noted for ${tool(facts)} ${facts.word}`
      : `${who(facts)} changed ${facts.word || "something"} of ${tool(facts)}`,
    why: yours,
    step: "See it",
  }),
  "application-retired": (facts) => ({
    what: `${who(facts)} retired ${tool(facts)}${said(facts)}`,
    why: yours,
    step: "See it",
  }),
  "application-merged": (facts) => ({
    what: `${who(facts)} merged ${tool(facts)} into ${facts.other || "another one"}, of which it was a duplicate`,
    why: "You look after one of the two, or follow it.",
    step: "See what stays",
  }),
  "comment-added": (facts) => ({
    what: `${who(facts)} commented on ${tool(facts)}${said(facts)}`,
    why: "You look after it, follow it, or wrote there before.",
    step: "Read and answer",
  }),
};
