"use server";

import { requireActor } from "@/app/who-asks";
import { takeMergeWithLinksBack } from "@/lib/dependencies/commands/merge-with-links";
import { type FormState, formFields } from "@/lib/foundation/form-outcome";
import { mergeWithHelp } from "@/lib/mentoring/commands/merge-with-help";
import { changeApplication } from "../change-application";

export async function mergeAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => mergeWithHelp(actor, ref, formFields(form), now, tx));
}

export async function takeMergeBackAction(reference: string) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => takeMergeWithLinksBack(actor, ref, now, tx));
}
