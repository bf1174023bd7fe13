"use server";

import { revalidatePath } from "next/cache";
import { findActorForForm } from "@/app/actor-for-form";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { chooseCadences } from "@/lib/notifications/commands/choose-cadence";

export async function chooseCadencesAction(
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await formOutcome(async () => {
    const actor = await findActorForForm(personId, "/settings/notifications");
    return chooseCadences(actor, formFields(form), new Date());
  });
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}
