import type { Facts, NotificationKind } from "../kinds";

/** What a notification says: what happened, why this person is told, and the words of the one next step. */
export type Sentences = { what: string; why: string; step: string };

export type Template = (facts: Facts) => Sentences;

export type Templates<Kind extends NotificationKind> = Record<Kind, Template>;

export const who = ({ who }: Facts) => who || "Somebody";

/** The tool by its name, or as what it is where the name is not known any more. */
export const tool = ({ application }: Facts) => (application ? `“${application}”` : "a tool");

/** What somebody said, as the end of a sentence; nothing where they said nothing. */
export const said = ({ word }: Facts) => (word ? `: “${word.replace(/\.$/, "")}”` : "");
