import { type Actor, hasRole, manages } from "@/lib/access/actor";
import { heldApplications, visibleApplications } from "@/lib/inventory/access";
import type { Prisma } from "@/prisma/client/client";

export function mayBecomeMentor(actor: Actor) {
  return hasRole(actor, "mentor");
}

/** IT, and managers for their departments, may ask a mentor in the maker's place. */
export function mayAssignHelp(actor: Actor, application: { departmentId: string }) {
  return hasRole(actor, "analyst") || manages(actor, application.departmentId);
}

/** Who sees that there is a request, its question and what was agreed to be shown; never its thread. */
export function visibleHelp(actor: Actor): Prisma.HelpRequestWhereInput {
  const managed = hasRole(actor, "manager") ? [...actor.managedDepartmentIds] : [];
  const visible = { application: { AND: [visibleApplications(actor)] } };
  if (hasRole(actor, "analyst")) return visible;
  return {
    AND: [
      visible,
      {
        OR: [
          { askedById: actor.id },
          { application: heldApplications(actor) },
          { application: { departmentId: { in: managed } } },
          ...(hasRole(actor, "mentor") ? [{ mentorId: actor.id }, { state: "open" }] : []),
        ],
      },
    ],
  };
}

export type ThreadHold = {
  askedById: string;
  mentorId: string | null;
  state: string;
  claimedAt: Date | null;
};

/** The thread is for the two alone: who asked, and the mentor who has claimed it. */
export function mayReadThread(actor: Actor, { askedById, mentorId, state }: ThreadHold) {
  if (actor.id === askedById) return true;
  return hasRole(actor, "mentor") && actor.id === mentorId && (state === "claimed" || state === "done");
}

export function mayWriteInThread(actor: Actor, request: ThreadHold) {
  return request.state === "claimed" && mayReadThread(actor, request);
}

/** The messages of one request that the actor may read: a mentor those since they claimed it, who asked all of them. */
export function readableMessages(actor: Actor, request: ThreadHold): Prisma.HelpMessageWhereInput {
  if (!mayReadThread(actor, request)) return { id: { in: [] } };
  if (actor.id === request.askedById) return {};
  return request.claimedAt ? { writtenAt: { gte: request.claimedAt } } : { id: { in: [] } };
}
