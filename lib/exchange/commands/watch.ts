import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import type { WorkStep } from "../work-steps";

/** Whoever looks on while a file is read or taken in, and may ask for its end. */
export type Watch = {
  signal: AbortSignal;
  /** Rows done and in all; 0 in all where nobody knows yet. */
  tell: (step: WorkStep, done: number, total: number) => void;
  /** The last thing within the transaction. @throws when somebody else has taken the work over. */
  settle: (tx: Transaction) => Promise<void>;
};

/** For work that somebody waits for in place. */
export const unwatched: Watch = {
  signal: new AbortController().signal,
  tell: () => {},
  settle: async () => {},
};

/** @throws Refusal with `stopped` when the end was asked for, so that the transaction leaves nothing. */
export function ensureGoingOn({ signal }: Watch) {
  if (!signal.aborted) return;
  throw new Refusal("conflict", "It was stopped. Nothing was taken in.", { stopped: true });
}
