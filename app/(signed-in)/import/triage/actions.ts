"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { requireActor } from "@/app/who-asks";
import { chooseOwner } from "@/lib/exchange/commands/choose-owner";
import { takeOverChanges } from "@/lib/exchange/commands/take-over-changes";
import {
  addCandidates,
  addReviewedCandidate,
  ignoreCandidate,
  markCandidateSeen,
  restoreCandidate,
  reviewCandidate,
} from "@/lib/exchange/commands/triage";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";

export async function saveCandidateAction(id: string, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => reviewCandidate(actor, id, formFields(form), now)));
}

export async function addReviewedAction(id: string, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => addReviewedCandidate(actor, id, formFields(form), now));
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  redirect(`/applications/${outcome.value.reference}`);
}

export async function addCandidatesAction(ids: string[]): Promise<FormState> {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => addCandidates(actor, ids, now));
  const state = shown(outcome);
  if (!outcome.done) return state;
  const { references, kept } = outcome.value;
  return { ...untouchedForm, details: { added: references.length, kept } };
}

export async function chooseOwnerAction(
  ids: string[],
  alsoAdds: boolean,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(async () => {
    const chosen = await chooseOwner(actor, { ...formFields(form), ids }, now);
    const added = alsoAdds ? await addCandidates(actor, ids, now) : null;
    return { ...chosen, ...(added ? { added: added.references.length, kept: added.kept } : {}) };
  });
  const state = shown(outcome);
  return outcome.done ? { ...state, details: outcome.value } : state;
}

export async function takeOverChangesAction(id: string, _previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const fields = Object.keys(formFields(form));
  const outcome = await formOutcome(() => takeOverChanges(actor, id, { fields }, now));
  if (!outcome.done) return asOneSentence(outcome.state);
  revalidatePath("/", "layout");
  redirect(`/applications/${outcome.value.reference}`);
}

/** The form has no fields of its own in which a sentence could stand. */
function asOneSentence(state: FormState): FormState {
  const [first] = Object.values(state.errors);
  return first ? { ...state, errors: {}, message: `${first} Nothing was taken over.` } : state;
}

export async function ignoreCandidateAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => ignoreCandidate(actor, id, now)));
}

export async function restoreCandidateAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => restoreCandidate(actor, id, now)));
}

export async function seenCandidateAction(id: string) {
  const [actor, now] = [await requireActor(), new Date()];
  return shown(await formOutcome(() => markCandidateSeen(actor, id, now)));
}

function shown(outcome: Awaited<ReturnType<typeof formOutcome<unknown>>>): FormState {
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}
