export type RefusalReason = "not-allowed" | "not-found" | "conflict" | "too-many";

/** A deed that cannot be done, with the one sentence that the person reads. */
export class Refusal extends Error {
  override readonly name = "Refusal";

  constructor(
    readonly reason: RefusalReason,
    sentence: string,
    /** What the person needs to decide what to do next, such as the version somebody else saved. */
    readonly details: Record<string, unknown> = {},
  ) {
    super(sentence);
  }
}

/** @throws Refusal `not-allowed` with the sentence, unless permitted. */
export function ensure(permitted: boolean, sentence: string): asserts permitted {
  if (!permitted) throw new Refusal("not-allowed", sentence);
}
