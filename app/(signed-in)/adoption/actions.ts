"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/who-asks";
import { setTarget } from "@/lib/adoption/commands";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";

export async function setTargetAction(_previous: FormState, form: FormData): Promise<FormState> {
  const actor = await requireActor();
  const outcome = await formOutcome(() => setTarget(actor, formFields(form), new Date()));
  revalidatePath("/adoption");
  return outcome.done ? untouchedForm : outcome.state;
}
