import type { Transaction } from "@/lib/foundation/database";
import { Refusal } from "@/lib/foundation/refusal";

/** Who may be asked to be second owner. @throws Refusal `conflict` when it is the owner, or nobody who is here. */
export async function ensureColleague(tx: Transaction, ownerId: string, personId: string) {
  if (personId === ownerId)
    throw new Refusal(
      "conflict",
      "A second owner is somebody else than the owner: who could keep it going for a week?",
    );
  return findColleague(tx, personId);
}

/** Who may become the owner. @throws Refusal `conflict` when it is the owner, or nobody who is here. */
export async function findSuccessor(tx: Transaction, ownerId: string, personId: string) {
  if (personId === ownerId)
    throw new Refusal("conflict", "That person owns it already. Choose somebody else.");
  return findColleague(tx, personId);
}

/** Somebody who is here. @throws Refusal `conflict` when they are not any more. */
export async function findColleague(tx: Transaction, personId: string) {
  const colleague = await tx.person.findFirst({
    where: { id: personId, leftAt: null, disabledAt: null },
    select: { name: true, departmentId: true },
  });
  if (!colleague)
    throw new Refusal("conflict", "That colleague is no longer here. Please choose somebody else.");
  return colleague;
}
