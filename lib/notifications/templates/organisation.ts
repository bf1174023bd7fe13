import type { NotificationKind } from "../kinds";
import { type Templates, who } from "./words";

type OrganisationKind = Extract<
  NotificationKind,
  "platform-changed" | "department-changed" | `role-${string}`
>;

export const organisationTemplates: Templates<OrganisationKind> = {
  "platform-changed": ({ platform, standing, until }) => ({
    what: `${platform || "A platform"} changed${standing ? `: it is ${standing.toLowerCase()} now` : ""}${until ? `, until ${until}` : ""}`,
    why: "Something you look after is built with it.",
    step: "Read what it means",
  }),
  "department-changed": (facts) => ({
    what: `${who(facts)} changed the department ${facts.department || "that you manage"}${facts.word ? `: ${facts.word}` : ""}`,
    why: "You manage it, or did so before.",
    step: "Look at it",
  }),
  "role-asked": (facts) => ({
    what: `${who(facts)} would like to grant ${facts.other || "somebody"} the role ${facts.role || "they asked for"}`,
    why: "It needs a second administrator's yes.",
    step: "Decide",
  }),
  "role-changed": (facts) => ({
    what:
      facts.outcome === "taken"
        ? `${who(facts)} took the role ${facts.role || "you had"} from you`
        : facts.outcome === "declined"
          ? `${who(facts)} declined the role ${facts.role || "that was asked for you"}`
          : `${who(facts)} granted you the role ${facts.role || "you asked for"}`,
    why: "It changes what you see and may do, from now on.",
    step: "Look around",
  }),
};
