import type { Prisma } from "@/prisma/client/client";
import { type ApplicationHold, peopleWhoSee } from "./access";

type Side = ApplicationHold & { id: string };

/** Who follows the duplicate, and its owner: those who may see what stays and hear nothing of it so far. */
export function newFollowers(duplicate: Side, stays: Side): Prisma.PersonWhereInput {
  const { ownerId, secondOwnerId, secondOwnerConfirmedAt } = stays;
  const owners = secondOwnerId && secondOwnerConfirmedAt ? [ownerId, secondOwnerId] : [ownerId];
  return {
    AND: [
      peopleWhoSee(stays),
      { OR: [{ follows: { some: { applicationId: duplicate.id } } }, { id: duplicate.ownerId }] },
      { follows: { none: { applicationId: stays.id } } },
      { id: { notIn: owners } },
    ],
  };
}
