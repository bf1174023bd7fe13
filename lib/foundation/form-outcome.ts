import { ZodError } from "zod";
import { isBusy, isUnreachable } from "./database";
import { log } from "./log";
import { Refusal, type RefusalReason } from "./refusal";

/** What a form shows after it was sent: a sentence at each field that does not fit, or one for the whole. */
export type FormState = {
  errors: Record<string, string>;
  message: string | null;
  reason: RefusalReason | "not-fitting" | "unreachable" | null;
  details: Record<string, unknown>;
};

export const untouchedForm: FormState = { errors: {}, message: null, reason: null, details: {} };

type Outcome<T> = { done: true; value: T } | { done: false; state: FormState };

/** Does the deed and translates what went wrong for the form; a bug is thrown on. */
export async function formOutcome<T>(deed: () => Promise<T>): Promise<Outcome<T>> {
  try {
    return { done: true, value: await deed() };
  } catch (error) {
    const state = formStateOf(error);
    log.info(
      { reason: state.reason, fields: Object.keys(state.errors), sentence: state.message },
      "not done",
    );
    return { done: false, state };
  }
}

function formStateOf(error: unknown): FormState {
  if (error instanceof ZodError) {
    const errors: Record<string, string> = {};
    for (const issue of error.issues) errors[issue.path.join(".")] ??= issue.message;
    const message = "Nothing was saved yet: please look at the marked places. What you typed is still here.";
    return { errors, message, reason: "not-fitting", details: {} };
  }
  if (error instanceof Refusal) {
    return { errors: {}, message: error.message, reason: error.reason, details: error.details };
  }
  if (isBusy(error)) {
    log.warn({ error: String(error) }, "something was held for too long");
    const message =
      "Somebody else is changing the same thing at this moment, so nothing was saved. What you typed is still here: try again in a moment.";
    return { errors: {}, message, reason: "unreachable", details: { retryAfterSeconds: 2 } };
  }
  if (isUnreachable(error)) {
    log.warn({ error: String(error) }, "the database was not reached in time");
    const message =
      "Lamplight could not reach its database, so nothing was saved. What you typed is still here: try again in a moment.";
    return { errors: {}, message, reason: "unreachable", details: {} };
  }
  throw error;
}

/**
 * The fields of a sent form by name, without the framework's own.
 * @throws Refusal `conflict` when a field comes twice, since nobody could say which one is meant.
 */
export function formFields(form: unknown): Record<string, FormDataEntryValue> {
  if (!(form instanceof FormData))
    throw new Refusal("conflict", "The form did not arrive whole. Please reload the page and send it again.");
  const fields: Record<string, FormDataEntryValue> = Object.create(null);
  for (const [name, value] of form) {
    if (name.startsWith("$ACTION")) continue;
    if (name in fields)
      throw new Refusal(
        "conflict",
        `The form sent “${name.slice(0, 40)}” twice. Please reload the page and send it again.`,
      );
    fields[name] = value;
  }
  return { ...fields };
}
