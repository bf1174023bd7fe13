import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { holdColumns, visibleApplications } from "../access";
import { refuseMissingApplication } from "../queries";
import { numberOf } from "../reference";

/** What a command decides by, read inside its transaction. @throws Refusal `not-found` where it may not be seen. */
export async function findHeldApplication(tx: Transaction, actor: Actor, reference: string) {
  const application = await tx.application.findFirst({
    where: { AND: [visibleApplications(actor), { number: numberOf(reference) ?? -1 }] },
    select: {
      ...holdColumns,
      id: true,
      number: true,
      title: true,
      version: true,
      retiredAt: true,
      attestedAt: true,
      owner: { select: { name: true, leftAt: true } },
      secondOwner: { select: { name: true } },
    },
  });
  if (!application) throw refuseMissingApplication();
  return application;
}
