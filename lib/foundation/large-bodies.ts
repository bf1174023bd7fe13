import { Refusal } from "./refusal";

const largeBytes = 1_048_576;

/** Together they may measure what a small machine has to spare: three bodies of at most 50 MB. */
const mostAtOnce = 3;

const waitSeconds = 5;

// One count for the process, however many bundles hold this file.
const kept = globalThis as typeof globalThis & { lamplightLargeBodies?: Set<string> };

/** Whether a body is one of those that are counted. The server lets none in that does not say its length. */
export function isLargeBody(headers: Headers) {
  return Number(headers.get("content-length") ?? 0) > largeBytes;
}

/**
 * Makes room for one large body of the person, before anything of it is read; the answer gives the room back.
 * @throws Refusal `too-many` where the person sends one already, or others take all the room.
 */
export function makeRoom(personId: string): () => void {
  kept.lamplightLargeBodies ??= new Set();
  const taken = kept.lamplightLargeBodies;
  if (taken.has(personId))
    throw tooMany("A large file of yours is being taken at this moment. Send the next one when it is done.");
  if (taken.size >= mostAtOnce)
    throw tooMany(
      "Several large files are being taken at this moment, so yours was not. Send it again in a few seconds.",
    );
  taken.add(personId);
  return () => taken.delete(personId);
}

/** Does the work while there is room for the body, where it is a large one. */
export async function withRoom<T>(headers: Headers, personId: string, work: () => Promise<T>): Promise<T> {
  if (!isLargeBody(headers)) return work();
  const giveBack = makeRoom(personId);
  try {
    return await work();
  } finally {
    giveBack();
  }
}

function tooMany(sentence: string) {
  return new Refusal("too-many", sentence, { retryAfterSeconds: waitSeconds });
}
