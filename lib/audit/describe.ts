import { type Deed, deedSentences } from "./deeds";

export type DescribableRecord = { deed: string; actorName: string; changes: unknown };

const fieldWords: Record<string, string> = {
  title: "the title",
  headline: "the headline",
  description: "the description",
  kind: "the kind of application",
  platform: "what it is built with",
  department: "the department",
  livesAt: "where it lives",
  howToRun: "how to run it",
  ifItStops: "what happens if it stops",
  moneyAtStake: "the money at stake",
  regulation: "the rules that depend on it",
  dataClassification: "the data it handles",
  peopleAffected: "how many people are affected",
  whoWouldNotice: "who would notice an error",
  peopleRelying: "how many people rely on it",
  complexity: "how complicated it is",
  name: "the name",
  standing: "the standing",
  standingSince: "since when it stands so",
  phasesOutOn: "the end date",
  guidance: "when to use it",
  avoidWhen: "when not to use it",
  limits: "its limits",
  howToGet: "how to get it",
  support: "the support",
  training: "the training",
  trainingLinks: "the training links",
  dataAllowed: "the data it may hold",
  successorId: "the successor",
  vendor: "the vendor",
  capabilities: "what it can be used for",
  trainingUrl: "the training",
  seats: "the seats",
  seatsFree: "the free seats",
  expiresOn: "when it expires",
  category: "the licence category",
  contact: "whom to ask",
  note: "the note",
  externalId: "the identifier",
  externalSource: "which list the identifier is of",
  place: "where it lies",
  classification: "the data it holds",
  owner: "the owner",
  columns: "the columns",
};

/** One sentence, without a full stop, that tells what happened: “Imke Mulder changed the title and the headline”. */
export function describeDeed(record: DescribableRecord): string {
  const sentence = record.deed in deedSentences ? deedSentences[record.deed as Deed] : "{who} did something";
  const told = readChanges(record.changes);
  return sentence.replace(/\{(\w+)\}/g, (_placeholder, name: string) => {
    if (name === "who") return record.actorName;
    if (name === "fields") return listFields(Object.keys(told));
    const value = told[name];
    return typeof value === "string" ? value : "somebody";
  });
}

/** What each changed field was before and is after, for those who want to look closer. */
export function listChanges(record: DescribableRecord) {
  return Object.entries(readChanges(record.changes)).flatMap(([field, change]) => {
    if (!Array.isArray(change) || change.length !== 2) return [];
    return [{ field: fieldWords[field] ?? field, before: readValue(change[0]), after: readValue(change[1]) }];
  });
}

/** “the title and the headline”. */
export function listFields(fields: readonly string[]) {
  return joinWords(fields.map((field) => fieldWords[field] ?? field));
}

export function joinWords(words: readonly string[]) {
  if (words.length <= 1) return words[0] ?? "nothing";
  return `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
}

function readChanges(changes: unknown): Record<string, unknown> {
  return changes && typeof changes === "object" && !Array.isArray(changes) ? { ...changes } : {};
}

function readValue(value: unknown) {
  return value === null || value === undefined || value === "" ? "nothing" : String(value);
}
