import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { holdColumns, visibleApplications } from "../access";
import { refuseMissingApplication } from "../queries";
import { numberOf } from "../reference";

/** Deeds on one application wait for each other, so that each decides by what is true when it is done. */
export async function takeTurn(tx: Transaction, number: number) {
  await tx.$queryRaw`SELECT id FROM application WHERE number = ${number} FOR NO KEY UPDATE`;
}

/** What a command decides by, read inside its transaction and in its turn. @throws Refusal `not-found` where it may not be seen. */
export async function findHeldApplication(tx: Transaction, actor: Actor, reference: string) {
  const number = numberOf(reference) ?? -1;
  await takeTurn(tx, number);
  const application = await tx.application.findFirst({
    where: { AND: [visibleApplications(actor), { number }] },
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
