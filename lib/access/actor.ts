export const roles = ["maker", "mentor", "analyst", "manager", "responder", "administrator"] as const;

export type Role = (typeof roles)[number];

/** Who is asking. Only a session, an API token or a job makes one; rights are those of this moment. */
export type Actor = {
  id: string;
  name: string;
  roles: readonly Role[];
  departmentId: string;
  /** The departments this person manages, with everything below them. */
  managedDepartmentIds: readonly string[];
  sessionId: string | null;
  requestId: string | null;
};

export function hasRole(actor: Actor, ...oneOf: readonly Role[]) {
  return oneOf.some((role) => actor.roles.includes(role));
}

export function isRole(word: string): word is Role {
  return (roles as readonly string[]).includes(word);
}

/** True when the person manages the department or one above it. */
export function manages(actor: Actor, departmentId: string) {
  return hasRole(actor, "manager") && actor.managedDepartmentIds.includes(departmentId);
}

export const roleWords: Record<Role, string> = {
  maker: "Maker",
  mentor: "Mentor",
  analyst: "IT analyst",
  manager: "Manager",
  responder: "Security responder",
  administrator: "Administrator",
};
