import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { departureColumns } from "@/lib/people/departure";
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
      mergedIntoId: true,
      attestedAt: true,
      owner: { select: { ...departureColumns, name: true } },
      secondOwner: { select: { name: true } },
    },
  });
  if (!application) throw refuseMissingApplication();
  return application;
}

/** @throws Refusal `conflict` with the sentence: what is retired can only be brought back. */
export function ensureInUse(
  application: { retiredAt: Date | null },
  sentence = "It is retired, so nothing was changed. Bring it back first.",
) {
  if (application.retiredAt) throw new Refusal("conflict", sentence);
}
