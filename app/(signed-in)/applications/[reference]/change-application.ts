import { revalidatePath } from "next/cache";
import { z } from "zod";
import type { Transaction } from "@/lib/foundation/database";
import { type FormState, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { changeAndScore } from "@/lib/risk/commands";

const referenceSchema = z.string().max(40);

type Change = (reference: string, now: Date, tx: Transaction) => Promise<{ id: string }>;

/** Carries out one deed, scores it and shows every page afresh. */
export async function changeApplication(reference: unknown, change: Change): Promise<FormState> {
  const state = await changeAndLeave(reference, change);
  if (state.reason === null) revalidatePath("/", "layout");
  return state;
}

/** For a deed after which the person may not see the application any more: the page they go to is read afresh. */
export async function changeAndLeave(reference: unknown, change: Change): Promise<FormState> {
  const now = new Date();
  const outcome = await formOutcome(() =>
    changeAndScore(now, (tx) => change(referenceSchema.parse(reference), now, tx)),
  );
  return outcome.done ? { ...untouchedForm, details: { ...outcome.value } } : outcome.state;
}

/** For forms: what was typed stays on the page instead of being lost on the way to the sign-in page. */
export const signedOut: FormState = {
  ...untouchedForm,
  reason: "not-allowed",
  message:
    "You are signed out, so nothing was saved. What you typed is still here: sign in in another tab, then send it again.",
};
