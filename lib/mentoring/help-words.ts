type Standing = {
  state: string;
  mentor: { name: string } | null;
  closedBecause?: string;
};

/** Where a request stands, in a sentence without a full stop. */
export function tellHelpState({ state, mentor, closedBecause = "" }: Standing): string {
  const who = mentor?.name ?? "A mentor";
  if (state === "asked") return `${who} is asked and has not answered yet`;
  if (state === "open") return "It waits in the open queue for a mentor who has time";
  if (state === "claimed") return `${who} helps with it`;
  if (state === "done") return `It is done; ${who} helped`;
  return closedBecause
    ? `It has ended: ${closedBecause.charAt(0).toLowerCase()}${closedBecause.slice(1)}`
    : "It has ended";
}

type Answer = { answer: string; mentor: { name: string } };

/** What one mentor did before it went on. */
export function tellHelpAnswer({ answer, mentor }: Answer): string {
  if (answer === "declined") return `${mentor.name} could not help this time`;
  if (answer === "no-answer") return `${mentor.name} did not answer within three working days`;
  if (answer === "handed-back") return `${mentor.name} handed it back`;
  if (answer === "replaced") return `Somebody else was asked instead of ${mentor.name}`;
  return `${mentor.name} is no longer a mentor here`;
}
