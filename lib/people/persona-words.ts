import { type Role, roleWords } from "@/lib/access/actor";

// The rarest role tells most about why somebody comes.
const mostTelling: readonly Role[] = ["administrator", "responder", "manager", "analyst", "mentor", "maker"];

function mostTellingRole(roles: readonly Role[]): Role {
  return mostTelling.find((role) => roles.includes(role)) ?? "maker";
}

/** The order in which the product meets its people: makers first. */
export function byRole(one: { roles: readonly Role[] }, other: { roles: readonly Role[] }) {
  return mostTelling.indexOf(mostTellingRole(other.roles)) - mostTelling.indexOf(mostTellingRole(one.roles));
}

const comesTo: Record<Role, string> = {
  maker: "Registers a tool, sees what it needs, gets help.",
  mentor: "Sees who needs help with what they are good at.",
  analyst: "Browses the inventory, sees risk, steps in when an owner is gone.",
  manager: "Sees their people’s tools and how safe they are.",
  responder: "Runs a security issue with every department at the table.",
  administrator: "Sees every tool’s card, and looks after the place itself.",
};

type Persona = {
  id: string;
  name: string;
  jobTitle: string;
  roles: readonly Role[];
  department: { name: string };
};

/** What a stranger needs to choose whose eyes to look through. */
export function introduce({ id, name, jobTitle, roles, department }: Persona) {
  const role = mostTellingRole(roles);
  return { id, name, jobTitle, department: department.name, role: roleWords[role], comesTo: comesTo[role] };
}
