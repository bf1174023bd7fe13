import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { listDepartments } from "@/lib/people/queries";
import {
  allOf,
  inDarkCorner,
  ownerConditions,
  scopeConditions,
  scoredApplications,
} from "../inventory-conditions";

/** The departments and platforms that the inventory can be filtered by. */
export async function readFilterChoices(actor: Actor) {
  const [departments, platforms] = await Promise.all([
    listDepartments(actor),
    database.platform.findMany({ orderBy: { name: "asc" }, select: { id: true, name: true } }),
  ]);
  return { departments: departments.map(({ id, name }) => ({ id, name })), platforms };
}

export type ViewCounts = {
  everything: number;
  dark: number;
  left: number;
  phasingOut: number;
  retired: number;
};

/** How many applications each of the ready-made views shows. */
export async function countViews(actor: Actor): Promise<ViewCounts> {
  const inUse = allOf(scopeConditions(actor, "in-use"));
  const [row] = await database.$queryRaw<ViewCounts[]>`SELECT
    (SELECT count(*) FROM application a WHERE ${inUse})::int AS everything,
    (SELECT count(*) FROM ${scoredApplications} WHERE ${inUse} AND ${inDarkCorner})::int AS dark,
    (SELECT count(*) FROM application a WHERE ${inUse} AND ${ownerConditions(actor).left})::int AS "left",
    (SELECT count(*) FROM application a
      WHERE ${inUse} AND a.platform_id IN (SELECT id FROM platform WHERE standing = 'phasing-out'))::int AS "phasingOut",
    (SELECT count(*) FROM application a WHERE ${allOf(scopeConditions(actor, "retired"))})::int AS retired`;
  return row ?? { everything: 0, dark: 0, left: 0, phasingOut: 0, retired: 0 };
}
