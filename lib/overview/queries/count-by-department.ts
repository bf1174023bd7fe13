import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { visibleApplications } from "@/lib/inventory/access";

/** How many applications in use belong to each department, by its id. */
export async function countByDepartment(actor: Actor): Promise<Record<string, number>> {
  const groups = await database.application.groupBy({
    by: ["departmentId"],
    where: { AND: [visibleApplications(actor), { retiredAt: null }] },
    _count: { _all: true },
  });
  return Object.fromEntries(groups.map(({ departmentId, _count }) => [departmentId, _count._all]));
}

/** How many applications in use would have no owner if this person left. */
export async function countOwnedBy(actor: Actor, ownerId: string) {
  return database.application.count({
    where: { AND: [visibleApplications(actor), { ownerId, retiredAt: null }] },
  });
}
