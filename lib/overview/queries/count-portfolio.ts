import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { ownerLeft } from "../inventory-conditions";
import { portfolioScoresSql, portfolioSql } from "../portfolio";
import { litFrom, type OrphanCount, type ScoreCount, summarisePortfolio } from "../portfolio-counts";

/** The actor's portfolio in numbers, each of which has a list in the inventory that is as long. */
export async function countPortfolio(actor: Actor) {
  const scores = portfolioScoresSql(actor);
  const [counts, orphans, [standard], departments] = await Promise.all([
    database.$queryRaw<ScoreCount[]>`
      SELECT s.department_id::text AS "departmentId", s.band, count(*)::int AS count, sum(s.illumination)::int AS light,
        count(*) FILTER (WHERE s.illumination < ${litFrom})::int AS unlit
      FROM application_score s WHERE ${scores} GROUP BY 1, 2`,
    database.$queryRaw<OrphanCount[]>`
      SELECT s.department_id::text AS "departmentId", s.band, count(*)::int AS count
      FROM person o JOIN application a ON a.owner_id = o.id JOIN application_score s ON s.application_id = a.id
      WHERE ${ownerLeft} AND ${scores} GROUP BY 1, 2`,
    countOnStandard(actor),
    database.department.findMany({ select: { id: true, name: true } }),
  ]);
  return summarisePortfolio(counts, orphans, standard?.count ?? 0, departments);
}

function countOnStandard(actor: Actor) {
  return database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM application a WHERE ${portfolioSql(actor)}
      AND a.platform_id IN (SELECT id FROM platform WHERE standing IN ('recommended', 'supported'))`;
}
