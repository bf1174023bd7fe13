import { z } from "zod";
import { type Facts, isNotificationKind, type NotificationKind } from "./kinds";
import { followingTemplates } from "./templates/following";
import { helpTemplates } from "./templates/help";
import { organisationTemplates } from "./templates/organisation";
import { ownershipTemplates } from "./templates/ownership";
import type { Sentences, Templates } from "./templates/words";

const templates: Templates<NotificationKind> = {
  ...helpTemplates,
  ...ownershipTemplates,
  ...followingTemplates,
  ...organisationTemplates,
};

const factsSchema = z.record(z.string(), z.string()).catch({});

/** A stored notification in sentences. A kind that this version does not know is told as what it is: something happened. */
export function tellNotification(notification: { kind: string; facts: unknown }): Sentences {
  const facts: Facts = factsSchema.parse(notification.facts);
  if (isNotificationKind(notification.kind)) return templates[notification.kind](facts);
  return {
    what: "Something happened that concerns you",
    why: "An earlier or later version wrote this.",
    step: "Look",
  };
}

/** The kinds as a person chooses among them, by what they are about. */
export const kindGroups: readonly {
  name: string;
  kinds: readonly { kind: NotificationKind; name: string }[];
}[] = [
  {
    name: "Help",
    kinds: [
      { kind: "help-asked", name: "Somebody asks you for help" },
      { kind: "help-accepted", name: "A mentor whom you asked says yes" },
      { kind: "help-claimed", name: "A mentor claims your request" },
      { kind: "help-declined", name: "A mentor declines your request" },
      { kind: "help-moved-on", name: "Your request moves on to somebody else" },
      { kind: "help-handed-back", name: "A mentor hands your request back" },
      { kind: "help-message", name: "The other writes in a thread" },
      { kind: "help-finished", name: "The other says that it is done" },
      { kind: "help-closed", name: "A request ends" },
    ],
  },
  {
    name: "Owning",
    kinds: [
      { kind: "handover-asked", name: "Somebody asks you to take a tool over" },
      { kind: "handover-answered", name: "An answer to your asking" },
      { kind: "second-owner-asked", name: "Somebody asks you to be second owner" },
      { kind: "second-owner-answered", name: "A colleague answers whether they will be second owner" },
      { kind: "application-assigned", name: "You are given a tool" },
      { kind: "application-registered", name: "A tool is registered in your name" },
    ],
  },
  {
    name: "What you look after or follow",
    kinds: [
      { kind: "application-changed", name: "Its card changes" },
      { kind: "application-retired", name: "It is retired" },
      { kind: "application-merged", name: "It is merged with another" },
      { kind: "comment-added", name: "Somebody comments" },
    ],
  },
  {
    name: "The organisation",
    kinds: [
      { kind: "platform-changed", name: "A platform of yours changes" },
      { kind: "department-changed", name: "A department that you manage changes" },
      { kind: "role-asked", name: "A role needs your yes" },
      { kind: "role-changed", name: "Your roles change" },
    ],
  },
];
