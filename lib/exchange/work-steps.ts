/** What happens to a file just now; `turn` is waiting for another list that is taken in. */
export type WorkStep = "waiting" | "reading" | "checking" | "turn" | "taking";

/** Whoever works on a file is heard of every second, and has died when nothing was heard for so long. */
export const staleAfterMs = 20_000;

export function isStopped({ seenAt }: { seenAt: Date | null }, now: Date) {
  return seenAt !== null && now.getTime() - seenAt.getTime() > staleAfterMs;
}
