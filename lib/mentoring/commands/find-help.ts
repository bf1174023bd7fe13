import { z } from "zod";
import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";
import { holdColumns } from "@/lib/inventory/access";
import { takeTurn } from "@/lib/inventory/commands/find-held-application";
import { referenceOf } from "@/lib/inventory/reference";
import { visibleHelp } from "../access";

export function refuseMissingHelp() {
  return new Refusal("not-found", "There is no such request for help, or it is not for your eyes.");
}

const columns = {
  id: true,
  state: true,
  about: true,
  askedById: true,
  mentorId: true,
  choices: true,
  claimedAt: true,
  mentorDoneAt: true,
  mentorAnswer: true,
  makerDoneAt: true,
  makerAnswer: true,
  askedBy: { select: { name: true } },
  mentor: { select: { name: true } },
  application: { select: { ...holdColumns, id: true, number: true, title: true, retiredAt: true } },
} as const;

/** What a deed on a request decides by. */
export type HeldHelp = NonNullable<Awaited<ReturnType<typeof readHelp>>>;

export function readHelp(tx: Transaction, id: string) {
  return tx.helpRequest.findUnique({ where: { id }, select: columns });
}

/**
 * A request that the actor may see, read in its application's turn: deeds on it and on its application wait for each
 * other. @throws Refusal `not-found`; `conflict` where the application was retired meanwhile.
 */
export async function findHelp(tx: Transaction, actor: Actor, requestId: unknown): Promise<HeldHelp> {
  const { data: id } = z.uuid().safeParse(requestId);
  const seen = id
    ? await tx.helpRequest.findFirst({
        where: { AND: [visibleHelp(actor), { id }] },
        select: { application: { select: { number: true } } },
      })
    : null;
  if (!id || !seen) throw refuseMissingHelp();
  await takeTurn(tx, seen.application.number);
  const help = await readHelp(tx, id);
  if (!help) throw refuseMissingHelp();
  return help;
}

/** @throws Refusal `conflict`: nothing is left to do for an application that is not used any more. */
export function ensureApplicationInUse({ application }: HeldHelp) {
  if (application.retiredAt)
    throw new Refusal("conflict", `${application.title} was retired meanwhile, so nothing was changed.`);
}

/** The names that the messages about a request need, and where they lead. */
export function messageAbout(help: Pick<HeldHelp, "id" | "application">) {
  const { id, application } = help;
  return {
    applicationId: application.id,
    address: `/help/${id}`,
    facts: { application: application.title, reference: referenceOf(application.number) },
  };
}
