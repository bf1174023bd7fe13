"use server";

import { revalidatePath } from "next/cache";
import { requireActor } from "@/app/who-asks";
import { formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { endOtherSessions, endOwnSession } from "@/lib/people/commands/end-sessions";

export async function endSessionAction(sessionId: string) {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => endOwnSession(actor, sessionId, now));
  revalidatePath("/settings/sessions");
  return outcome.done ? untouchedForm : outcome.state;
}

export async function endOtherSessionsAction() {
  const [actor, now] = [await requireActor(), new Date()];
  const outcome = await formOutcome(() => endOtherSessions(actor, now));
  revalidatePath("/settings/sessions");
  return outcome.done ? untouchedForm : outcome.state;
}
