import type { Role } from "@/lib/access/actor";

/** Roles that see or change what nobody else can: a second administrator has to agree. */
export function needsSecondAdministrator(role: Role) {
  return role === "responder" || role === "administrator";
}

type Somebody = { id: string };

/** Who could agree: an administrator who neither asks nor is concerned. */
export function possibleDeciders<One extends Somebody>(
  administrators: readonly One[],
  askerId: string,
  personId: string,
): One[] {
  return administrators.filter(({ id }) => id !== askerId && id !== personId);
}
