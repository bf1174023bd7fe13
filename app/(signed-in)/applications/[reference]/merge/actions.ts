"use server";

import { requireActor } from "@/app/who-asks";
import { mergeWithLinks, takeMergeWithLinksBack } from "@/lib/dependencies/commands/merge-with-links";
import { type FormState, formFields } from "@/lib/foundation/form-outcome";
import { changeApplication } from "../change-application";

// What later slices keep of the two, such as requests for help and who was let in, is carried over beside these commands.

export async function mergeAction(reference: string, _previous: FormState, form: FormData) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) =>
    mergeWithLinks(actor, ref, formFields(form), now, tx),
  );
}

export async function takeMergeBackAction(reference: string) {
  const actor = await requireActor();
  return changeApplication(reference, (ref, now, tx) => takeMergeWithLinksBack(actor, ref, now, tx));
}
