import type { Actor } from "@/lib/access/actor";
import { recordAudit } from "@/lib/audit/commands";
import type { Transaction } from "@/lib/foundation/database";

type Guest = { applicationId: string; personId: string; name: string };

/**
 * Lets somebody see the whole record, to help. The caller has made sure that an owner agreed to it. Safe to repeat.
 */
export async function letGuestIn(tx: Transaction, actor: Actor, guest: Guest, now: Date) {
  const { applicationId, personId, name } = guest;
  const { count } = await tx.applicationGuest.createMany({
    data: [{ applicationId, personId, since: now }],
    skipDuplicates: true,
  });
  if (count > 0) await recordAudit(tx, actor, "application.guest-let-in", [applicationId], { to: name }, now);
}

/** The help is over: from the next request on they see the card alone. `actor` is null where time did it. Safe to repeat. */
export async function letGuestOut(tx: Transaction, actor: Actor | null, guest: Guest, now: Date) {
  const { applicationId, personId, name } = guest;
  const { count } = await tx.applicationGuest.deleteMany({ where: { applicationId, personId } });
  if (count > 0)
    await recordAudit(tx, actor, "application.guest-let-out", [applicationId], { to: name }, now);
}
