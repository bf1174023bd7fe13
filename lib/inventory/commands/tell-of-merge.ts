import type { Actor } from "@/lib/access/actor";
import type { Transaction } from "@/lib/foundation/database";
import { type Message, notify } from "@/lib/notifications/commands/notify";
import type { Prisma } from "@/prisma/client/client";
import { type ApplicationHold, peopleWhoSee } from "../access";
import { referenceOf } from "../reference";

type Told = ApplicationHold & { id: string; number: number; title: string };

/**
 * Owners and followers of both hear of it. Who may not see what stays hears only that the duplicate was retired: the
 * other one must not become known through its duplicate.
 */
export async function tellOfMerge(tx: Transaction, actor: Actor, duplicate: Told, stays: Told, now: Date) {
  const concerned = {
    OR: [
      { id: { in: [...ownersOf(duplicate), ...ownersOf(stays)] } },
      { follows: { some: { applicationId: { in: [duplicate.id, stays.id] } } } },
    ],
  };
  const find = (...seeing: Prisma.PersonWhereInput[]) =>
    tx.person.findMany({
      where: { AND: [concerned, peopleWhoSee(duplicate), ...seeing] },
      select: { id: true },
    });
  const seeBoth = await find(peopleWhoSee(stays));
  const seeDuplicate = stays.confidential ? await find({ NOT: peopleWhoSee(stays) }) : [];
  const reference = referenceOf(duplicate.number);
  const facts = { who: actor.name, application: duplicate.title, reference };
  const occasion = `application-merged:${duplicate.id}:${now.toISOString()}`;
  const merged = ({ id: personId }: { id: string }): Message => ({
    personId,
    kind: "application-merged",
    occasion,
    applicationId: stays.id,
    address: `/applications/${referenceOf(stays.number)}`,
    facts: { ...facts, other: `${stays.title} (${referenceOf(stays.number)})` },
  });
  const retired = ({ id: personId }: { id: string }): Message => ({
    personId,
    kind: "application-retired",
    occasion,
    applicationId: duplicate.id,
    address: `/applications/${reference}`,
    facts,
  });
  await notify(tx, actor, [...seeBoth.map(merged), ...seeDuplicate.map(retired)], now);
}

function ownersOf({ ownerId, secondOwnerId, secondOwnerConfirmedAt }: ApplicationHold) {
  return secondOwnerId && secondOwnerConfirmedAt ? [ownerId, secondOwnerId] : [ownerId];
}
