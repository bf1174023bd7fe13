import { type Actor, hasRole, manages } from "@/lib/access/actor";
import { type Departure, leftSince } from "@/lib/people/departure";
import { Prisma } from "@/prisma/client/client";

/** What decides who may do what with one application. */
export type ApplicationHold = {
  ownerId: string;
  secondOwnerId: string | null;
  secondOwnerConfirmedAt: Date | null;
  departmentId: string;
  confidential: boolean;
  /** Those who were let in to help. */
  guests: readonly { personId: string }[];
};

/** The columns of `ApplicationHold`, for a query's `select`. */
export const holdColumns = {
  ownerId: true,
  secondOwnerId: true,
  secondOwnerConfirmedAt: true,
  departmentId: true,
  confidential: true,
  guests: { select: { personId: true } },
} as const;

/** An owner, or a second owner who has agreed to be one. */
export function holds(actor: Actor, application: ApplicationHold) {
  const { ownerId, secondOwnerId, secondOwnerConfirmedAt } = application;
  return actor.id === ownerId || (actor.id === secondOwnerId && secondOwnerConfirmedAt !== null);
}

/** `holds` as a condition: what is somebody's own. */
export function heldApplications(actor: Actor): Prisma.ApplicationWhereInput {
  return {
    OR: [{ ownerId: actor.id }, { secondOwnerId: actor.id, secondOwnerConfirmedAt: { not: null } }],
  };
}

/** `heldApplications` as SQL over a table named `a`; a test holds the two together. */
export function heldApplicationsSql(actor: Actor): Prisma.Sql {
  return Prisma.sql`(a.owner_id = ${actor.id}::uuid
    OR (a.second_owner_id = ${actor.id}::uuid AND a.second_owner_confirmed_at IS NOT NULL))`;
}

/** A mentor who was let in to help, for as long as the help lasts. */
export function isGuest(actor: Actor, application: Pick<ApplicationHold, "guests">) {
  return hasRole(actor, "mentor") && application.guests.some(({ personId }) => personId === actor.id);
}

const rolesThatSeeEveryCard = ["mentor", "analyst", "manager", "responder", "administrator"] as const;
export const seesEveryCard = (actor: Actor) => hasRole(actor, ...rolesThatSeeEveryCard);
export const seesEveryRecord = (actor: Actor) => hasRole(actor, "analyst", "responder");

/** The catalogue card: three layers, people, platform, lamp and risk. Confidential cards need a reason. */
export function visibleApplications(actor: Actor): Prisma.ApplicationWhereInput {
  if (seesEveryCard(actor)) return {};
  return {
    OR: [
      { confidential: false },
      { ownerId: actor.id },
      { secondOwnerId: actor.id },
      { handovers: { some: { toId: actor.id, answer: null } } },
    ],
  };
}

/** `visibleApplications` as SQL over a table named `a`; a test holds the two together. */
export function visibleApplicationsSql(actor: Actor): Prisma.Sql {
  if (seesEveryCard(actor)) return Prisma.sql`true`;
  return Prisma.sql`(NOT a.confidential OR a.owner_id = ${actor.id}::uuid OR a.second_owner_id = ${actor.id}::uuid
    OR EXISTS (SELECT FROM handover h WHERE h.application_id = a.id AND h.to_id = ${actor.id}::uuid AND h.answer IS NULL))`;
}

/** The full record: where it lives, how to run it, what it needs, its answers, score lines and history. */
export function fullyVisibleApplications(actor: Actor): Prisma.ApplicationWhereInput {
  if (seesEveryRecord(actor)) return {};
  return {
    OR: [
      heldApplications(actor),
      ...(hasRole(actor, "mentor") ? [{ guests: { some: { personId: actor.id } } }] : []),
      ...(hasRole(actor, "manager") ? [{ departmentId: { in: [...actor.managedDepartmentIds] } }] : []),
    ],
  };
}

/** `fullyVisibleApplications` as SQL over a table named `a`; a test holds the two together. */
export function fullyVisibleApplicationsSql(actor: Actor): Prisma.Sql {
  if (seesEveryRecord(actor)) return Prisma.sql`true`;
  const managed = hasRole(actor, "manager") ? [...actor.managedDepartmentIds] : [];
  const guestOf = hasRole(actor, "mentor")
    ? Prisma.sql`OR EXISTS (SELECT FROM application_guest g WHERE g.application_id = a.id AND g.person_id = ${actor.id}::uuid)`
    : Prisma.empty;
  return Prisma.sql`(${heldApplicationsSql(actor)} OR a.department_id = ANY (${managed}::uuid[]) ${guestOf})`;
}

export function maySeeRecord(actor: Actor, application: ApplicationHold) {
  return (
    seesEveryRecord(actor) ||
    holds(actor, application) ||
    isGuest(actor, application) ||
    manages(actor, application.departmentId)
  );
}

export function mayRegisterApplications(actor: Actor) {
  return hasRole(actor, "maker", "mentor", "analyst", "manager");
}

/** A manager who builds nothing registers for the departments they manage. */
export function mayRegisterApplicationFor(actor: Actor, departmentId: string) {
  return hasRole(actor, "maker", "mentor", "analyst") || manages(actor, departmentId);
}

/** What another inventory knows is registered in its owner's name by whoever may bring such lists in. */
export function mayRegisterForColleagues(actor: Actor, departmentId: string) {
  return hasRole(actor, "analyst", "administrator") || manages(actor, departmentId);
}

export function mayEditApplication(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || hasRole(actor, "analyst");
}

/** “Still true” is said by those who know. */
export function mayAttestApplication(actor: Actor, application: ApplicationHold) {
  return holds(actor, application);
}

export function mayRetireApplication(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || hasRole(actor, "analyst");
}

/** To another department, with the owner it has. */
export function mayMoveApplication(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || hasRole(actor, "analyst");
}

export function mayHandOverApplication(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || hasRole(actor, "analyst") || manages(actor, application.departmentId);
}

export const absenceDays = 30;

/** Without the new owner's consent: analysts at any time, managers once the owner has been gone for 30 days. */
export function mayAssignApplication(
  actor: Actor,
  application: ApplicationHold & { owner: Departure },
  now: Date,
) {
  if (hasRole(actor, "analyst")) return true;
  const { owner, departmentId } = application;
  const goneSince = leftSince(owner);
  if (!goneSince || !manages(actor, departmentId)) return false;
  return now.getTime() - goneSince.getTime() >= absenceDays * 86_400_000;
}

/** Its owners, and the manager of the people who built it. */
export function mayAskForHelp(actor: Actor, application: ApplicationHold) {
  return holds(actor, application) || manages(actor, application.departmentId);
}

export function mayHideApplication(actor: Actor, application: ApplicationHold) {
  return actor.id === application.ownerId || hasRole(actor, "analyst");
}

/** Their own; owners and analysts any. */
export function mayRemoveComment(actor: Actor, application: ApplicationHold, comment: { authorId: string }) {
  return actor.id === comment.authorId || holds(actor, application) || hasRole(actor, "analyst");
}

/** Owners hear of everything anyway. */
export function mayFollow(actor: Actor, application: ApplicationHold) {
  return !holds(actor, application);
}

/** Who looks after both, or analysts. */
export function mayMergeApplications(actor: Actor, one: ApplicationHold, other: ApplicationHold) {
  return hasRole(actor, "analyst") || (holds(actor, one) && holds(actor, other));
}

/** Those who may see the card, as a condition on people; a test holds it and `visibleApplications` together. */
export function peopleWhoSee(
  application: Pick<ApplicationHold, "ownerId" | "secondOwnerId" | "confidential"> & { id: string },
): Prisma.PersonWhereInput {
  if (!application.confidential) return {};
  return {
    OR: [
      { roles: { hasSome: [...rolesThatSeeEveryCard] } },
      { id: { in: [application.ownerId, application.secondOwnerId].filter((id) => id !== null) } },
      { handoversTo: { some: { applicationId: application.id, answer: null } } },
    ],
  };
}
