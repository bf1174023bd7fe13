import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { listDepartments } from "@/lib/people/queries";
import {
  allOf,
  hiddenInUse,
  inDarkCorner,
  ownerConditions,
  scopeConditions,
  scoredApplications,
} from "../inventory-conditions";
import { readTally } from "./read-tally";

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
  const [tally, phasingOut, [row]] = await Promise.all([
    readTally(actor),
    database.platform.findMany({ where: { standing: "phasing-out" }, select: { id: true } }),
    database.$queryRaw<{ dark: number; left: number; retired: number }[]>`SELECT
      ((SELECT count(*) FROM application_score s WHERE s.in_use AND ${inDarkCorner})
        - (SELECT count(*) FROM ${scoredApplications} WHERE ${hiddenInUse(actor)} AND ${inDarkCorner}))::int AS dark,
      (SELECT count(*) FROM application a WHERE ${allOf(scopeConditions(actor, "in-use"))}
        AND ${ownerConditions(actor).left})::int AS "left",
      (SELECT count(*) FROM application a WHERE ${allOf(scopeConditions(actor, "retired"))})::int AS retired`,
  ]);
  const { dark = 0, left = 0, retired = 0 } = row ?? {};
  const sum = (counts: (number | undefined)[]) =>
    counts.reduce<number>((total, count = 0) => total + count, 0);
  return {
    everything: sum(Object.values(tally.kind)),
    dark,
    left,
    phasingOut: sum(phasingOut.map(({ id }) => tally.platform[id])),
    retired,
  };
}
