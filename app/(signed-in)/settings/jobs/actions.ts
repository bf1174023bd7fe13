"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/who-asks";
import { formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { askForJob } from "@/lib/jobs/commands";

export async function askForJobAction(name: string) {
  const actor = await requireActor();
  const outcome = await formOutcome(() => askForJob(actor, name));
  revalidatePath("/settings/jobs");
  return outcome.done ? untouchedForm : outcome.state;
}
