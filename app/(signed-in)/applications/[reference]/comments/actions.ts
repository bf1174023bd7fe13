"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { findActorForForm } from "@/app/actor-for-form";
import { requireActor } from "@/app/who-asks";
import { countDoorAttempt } from "@/lib/foundation/door-attempts";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { addComment } from "@/lib/inventory/commands/add-comment";
import { followApplication, unfollowApplication } from "@/lib/inventory/commands/follow-application";
import { removeComment, restoreComment } from "@/lib/inventory/commands/remove-comment";
import { referenceOf } from "@/lib/inventory/reference";

const referenceSchema = z.string().max(40);
const mostAMinute = 10;

/** Nothing here changes what a score is made of, so nothing is scored. */
async function done(deed: () => Promise<unknown>): Promise<FormState> {
  const outcome = await formOutcome(deed);
  if (!outcome.done) return outcome.state;
  revalidatePath("/", "layout");
  return untouchedForm;
}

export async function addCommentAction(
  number: number,
  personId: string,
  _previous: FormState,
  form: FormData,
) {
  return done(async () => {
    const reference = referenceOf(z.number().int().min(0).parse(number));
    const actor = await findActorForForm(personId, `/applications/${reference}?tab=comments`);
    await countDoorAttempt(`comment by ${actor.id}`, mostAMinute);
    await addComment(actor, reference, formFields(form), new Date());
  });
}

export async function removeCommentAction(commentId: string) {
  const actor = await requireActor();
  return done(() => removeComment(actor, commentId, new Date()));
}

export async function restoreCommentAction(commentId: string) {
  const actor = await requireActor();
  return done(() => restoreComment(actor, commentId, new Date()));
}

export async function followAction(reference: string) {
  const actor = await requireActor();
  return done(() => followApplication(actor, referenceSchema.parse(reference), new Date()));
}

export async function unfollowAction(reference: string) {
  const actor = await requireActor();
  return done(() => unfollowApplication(actor, referenceSchema.parse(reference)));
}
