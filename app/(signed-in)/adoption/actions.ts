"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/who-asks";
import { removeTarget, setTarget } from "@/lib/adoption/commands";
import { type FormState, formFields, formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";

async function keep(deed: () => Promise<unknown>): Promise<FormState> {
  const outcome = await formOutcome(deed);
  revalidatePath("/adoption");
  return outcome.done ? untouchedForm : outcome.state;
}

export async function setTargetAction(_previous: FormState, form: FormData) {
  const actor = await requireActor();
  return keep(() => setTarget(actor, formFields(form), new Date()));
}

/** Undoes `removeTargetAction`. */
export async function setTargetAgainAction(target: unknown) {
  const actor = await requireActor();
  return keep(() => setTarget(actor, target, new Date()));
}

export async function removeTargetAction(departmentId: string) {
  const actor = await requireActor();
  return keep(() => removeTarget(actor, { departmentId }, new Date()));
}
