import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";

/** Takes back the request that waits for an answer, if there is one. Safe to repeat. */
export async function withdrawOpenHandovers(tx: Transaction, actor: Actor, applicationId: string, now: Date) {
  const { count } = await tx.handover.updateMany({
    where: { applicationId, answer: null },
    data: { answer: "withdrawn", answeredAt: now },
  });
  if (count > 0) await recordAudit(tx, actor, "application.handover-withdrawn", [applicationId], {}, now);
}
