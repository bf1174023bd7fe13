"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { requireActor } from "@/app/who-asks";
import { formOutcome, untouchedForm } from "@/lib/foundation/form-outcome";
import { chooseCadences } from "@/lib/notifications/commands/choose-cadence";
import { markAllRead, markNotification } from "@/lib/notifications/commands/keep-inbox";
import { isNotificationKind, notificationKinds } from "@/lib/notifications/kinds";

async function keep(deed: () => Promise<unknown>) {
  const outcome = await formOutcome(deed);
  revalidatePath("/", "layout");
  return outcome.done ? untouchedForm : outcome.state;
}

export async function markAction(notificationId: string, mark: string) {
  const actor = await requireActor();
  return keep(() => markNotification(actor, notificationId, mark, new Date()));
}

export async function markAllReadAction() {
  const actor = await requireActor();
  return keep(() => markAllRead(actor, new Date()));
}

export async function muteAction(kind: string, isMuted: boolean) {
  const actor = await requireActor();
  return keep(() => {
    const which = z.string().max(60).refine(isNotificationKind).parse(kind);
    const cadence = z.boolean().parse(isMuted) ? "never" : notificationKinds[which];
    return chooseCadences(actor, { [which]: cadence }, new Date());
  });
}
