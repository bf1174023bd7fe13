"use server";

import { revalidatePath } from "next/cache";
import { keepTheme, requireActor } from "@/app/who-asks";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { changeProfile } from "@/lib/people/commands/change-profile";

export async function changeProfileAction(_previous: FormState, form: FormData) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => changeProfile(actor, formFields(form), now));
  if (!outcome.done) return outcome.state;
  await keepTheme(outcome.value.theme);
  revalidatePath("/", "layout");
  return untouchedForm;
}
