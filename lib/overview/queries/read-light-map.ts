import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { referenceOf } from "@/lib/inventory/reference";
import { bandOf } from "@/lib/risk/bands";
import { Prisma } from "@/prisma/client/client";
import { inDarkCorner, inventoryTables, ownerLeft } from "../inventory-conditions";
import { portfolioScoresSql, portfolioSql } from "../portfolio";

/** Above this many dots the map shows density instead. */
export const mostDots = 2_000;

/** Every application as a dot or, when there are too many, how many stand in each field of 5 by 5. */
export async function readLightMap(actor: Actor) {
  const cells = await database.$queryRaw<{ illumination: number; residual: number; count: number }[]>`
    SELECT least(s.illumination / 5, 19) * 5 AS illumination, least(s.residual / 5, 19) * 5 AS residual, count(*)::int AS count
    FROM application_score s WHERE ${portfolioScoresSql(actor)} GROUP BY 1, 2 ORDER BY 1, 2`;
  const total = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (total > mostDots) return { total, cells, dots: [] };

  // The largest first, so that small dots are drawn above them.
  const dots = await database.$queryRaw<DotRow[]>`
    SELECT a.number, a.title, a.headline, s.illumination, s.residual, a.people_relying AS "peopleRelying"
    FROM application a JOIN application_score s ON s.application_id = a.id WHERE ${portfolioSql(actor)}
    ORDER BY a.people_relying DESC NULLS LAST, a.id`;
  return { total, cells, dots: dots.map(named) };
}

/** The dark and dangerous corner, the most dangerous first, and which departments it is in. */
export async function readDarkCorner(actor: Actor, take = 12) {
  const [rows, departments] = await Promise.all([
    take > 0 ? listRows(Prisma.sql`${portfolioSql(actor)} AND ${inDarkCorner}`, take) : [],
    database.$queryRaw<{ name: string; count: number }[]>`
      SELECT d.name, count(*)::int AS count FROM application_score s JOIN department d ON d.id = s.department_id
      WHERE ${portfolioScoresSql(actor)} AND ${inDarkCorner} GROUP BY d.name ORDER BY count DESC, d.name`,
  ]);
  return { total: departments.reduce((sum, { count }) => sum + count, 0), departments, rows };
}

/** The most dangerous applications of the map, the least known first among equals. */
export async function listMostDangerous(actor: Actor, take: number) {
  return listRows(portfolioSql(actor), take);
}

/** Tools whose owner has left, the most dangerous first, with how many there are. */
export async function readOrphans(actor: Actor, take: number) {
  const orphans = Prisma.sql`${portfolioSql(actor)} AND ${ownerLeft}`;
  const [rows, [counted]] = await Promise.all([
    listRows(orphans, take),
    database.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM ${inventoryTables} WHERE ${orphans}`,
  ]);
  return { total: counted?.total ?? 0, rows };
}

async function listRows(condition: Prisma.Sql, take: number) {
  const rows = await database.$queryRaw<DangerRow[]>`
    SELECT a.number, a.title, a.headline, d.name AS "departmentName", ${ownerLeft} AS "ownerLeft",
      o.name AS "ownerName", p.name AS "platformName", p.standing, a.people_relying AS "peopleRelying", s.illumination, s.residual
    FROM ${inventoryTables} WHERE ${condition} ORDER BY s.residual DESC, s.illumination, a.id LIMIT ${take}`;
  return rows.map(named);
}

type DotRow = {
  number: number;
  title: string;
  headline: string;
  illumination: number;
  residual: number;
  peopleRelying: number | null;
};

type DangerRow = DotRow & {
  departmentName: string;
  ownerName: string;
  ownerLeft: boolean;
  platformName: string | null;
  standing: string | null;
};

function named<Row extends DotRow>({ number, ...row }: Row) {
  return { ...row, reference: referenceOf(number), band: bandOf(row.residual) };
}
