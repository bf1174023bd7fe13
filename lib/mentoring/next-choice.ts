/** Working days that a mentor has for an answer before the request moves on by itself. */
export const answerWithinWorkingDays = 3;

export type Candidate = {
  personId: string;
  /** Here, a mentor still, and said to be available. */
  isThere: boolean;
  awayUntil: Date | null;
  capacity: number;
  mentees: number;
};

/** Whether a mentor can be asked today. `awayUntil` is the last day away. */
export function canBeAsked({ isThere, awayUntil, capacity, mentees }: Candidate, now: Date) {
  return isThere && !isAway(awayUntil, now) && mentees < capacity;
}

export function isAway(awayUntil: Date | null, now: Date) {
  return awayUntil !== null && now.getTime() < awayUntil.getTime() + 86_400_000;
}

export type NextPlace =
  | { state: "asked"; mentorId: string; choices: string[] }
  | { state: "open"; mentorId: null; choices: string[] };

/** Where a request goes when nobody has it: the first choice that can be asked, else the open queue. */
export function nextPlace(
  choices: readonly string[],
  candidates: readonly Candidate[],
  now: Date,
): NextPlace {
  const candidateById = new Map(candidates.map((candidate) => [candidate.personId, candidate]));
  for (const [at, personId] of choices.entries()) {
    const candidate = candidateById.get(personId);
    if (candidate && canBeAsked(candidate, now))
      return { state: "asked", mentorId: personId, choices: choices.slice(at + 1) };
  }
  return { state: "open", mentorId: null, choices: [] };
}
