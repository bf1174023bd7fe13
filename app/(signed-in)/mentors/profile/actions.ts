"use server";

import { revalidatePath } from "next/cache";
import { findActorForForm } from "@/app/actor-for-form";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { changeMentorProfile } from "@/lib/mentoring/commands/become-mentor";
import { readProfileForm } from "@/lib/mentoring/profile-form";

export async function saveMentorProfileAction(
  personId: string,
  _previous: FormState,
  form: FormData,
): Promise<FormState> {
  const outcome = await formOutcome(async () => {
    const actor = await findActorForForm(personId, "/mentors/profile");
    return changeMentorProfile(actor, readProfileForm(formFields(form)));
  });
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}
