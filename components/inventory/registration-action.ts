import { unstable_rethrow } from "next/navigation";
import type { RefObject } from "react";
import { stillReading, whenRead } from "@/components/dependencies/when-read";
import type { FormAction } from "@/components/ui/form";
import type { FormState } from "@/lib/foundation/form-outcome";
import { forgetCopy } from "./browser-copies";
import { overlongField } from "./draft-content";
import { rememberRegistered } from "./registered-here";

type RegistrationSource = {
  register: FormAction;
  personId: string;
  sendingId: string;
  form: RefObject<HTMLElement | null>;
  pauseKeeping: () => Promise<string | null>;
  resumeKeeping: () => void;
};

const noAnswer =
  "Lamplight could not be reached, so nothing was registered. What you typed is still here: try again in a moment.";

/** The action of the form: waits for what is being read, looks at the size, and loses nothing when no answer comes. */
export function registrationAction(source: RegistrationSource): FormAction {
  return async (previous, form) => {
    const needs = await whenRead(source.form);
    if (needs === null) return refusedAt("needs", stillReading);
    form.set("needs", needs);
    const overlong = overlongField(form);
    if (overlong) return refusedAt(overlong.name, overlong.sentence);

    const draft = await source.pauseKeeping();
    if (draft) form.set("draft", draft);
    form.set("person", source.personId);
    try {
      const state = await source.register(previous, form);
      source.resumeKeeping();
      return state;
    } catch (error) {
      finishWhenLeaving(error, source);
      source.resumeKeeping();
      return { errors: {}, message: noAnswer, reason: "unreachable", details: {} };
    }
  };
}

/** The redirect to the new application arrives as an error; with it the registration is done. */
function finishWhenLeaving(error: unknown, { personId, sendingId }: RegistrationSource) {
  try {
    unstable_rethrow(error);
  } catch (leaving) {
    const reference = referenceIn(leaving);
    if (reference) rememberRegistered(sendingId, reference);
    forgetCopy(personId, sendingId);
    throw leaving;
  }
}

/** A redirect carries its address in its digest. */
function referenceIn(leaving: unknown): string | null {
  const digest = leaving instanceof Error && "digest" in leaving ? String(leaving.digest) : "";
  return /\/applications\/(APP-\d+)/.exec(digest)?.[1] ?? null;
}

function refusedAt(name: string, sentence: string): FormState {
  const message = "Nothing was sent yet: please look at the marked place. What you typed is still here.";
  return { errors: { [name]: sentence }, message, reason: "not-fitting", details: {} };
}
