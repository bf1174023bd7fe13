import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { fullyVisibleApplicationsSql } from "@/lib/inventory/access";
import { referenceOf } from "@/lib/inventory/reference";
import { Prisma } from "@/prisma/client/client";
import { darkCorner } from "../dark-corner";
import { inventoryTables } from "../inventory-conditions";

/** Above this many dots the map shows density instead. */
export const mostDots = 2_000;

export type LightMapDot = {
  reference: string;
  title: string;
  headline: string;
  illumination: number;
  residual: number;
  band: string;
  peopleRelying: number | null;
};

const inDarkCorner = Prisma.sql`(s.illumination BETWEEN ${darkCorner.lit[0]} AND ${darkCorner.lit[1]}
  AND s.residual BETWEEN ${darkCorner.risk[0]} AND ${darkCorner.risk[1]})`;

const seen = (actor: Actor) =>
  Prisma.sql`${fullyVisibleApplicationsSql(actor)} AND a.retired_at IS NULL AND s.residual IS NOT NULL`;

/** Every application as a dot or, when there are too many, how many stand in each field of 5 by 5. */
export async function readLightMap(actor: Actor) {
  const cells = await database.$queryRaw<{ illumination: number; residual: number; count: number }[]>`
    SELECT least(s.illumination / 5, 19) * 5 AS illumination, least(s.residual / 5, 19) * 5 AS residual, count(*)::int AS count
    FROM application a JOIN application_score s ON s.application_id = a.id WHERE ${seen(actor)} GROUP BY 1, 2 ORDER BY 1, 2`;
  const total = cells.reduce((sum, cell) => sum + cell.count, 0);
  if (total > mostDots) return { total, cells, dots: [] };

  const dots = await database.$queryRaw<(LightMapDot & { number: number })[]>`
    SELECT a.number, a.title, a.headline, s.illumination, s.residual, s.band, a.people_relying AS "peopleRelying"
    FROM application a JOIN application_score s ON s.application_id = a.id WHERE ${seen(actor)}
    ORDER BY a.people_relying DESC NULLS LAST, a.id`;
  return {
    total,
    cells,
    dots: dots.map(({ number, ...dot }) => ({ ...dot, reference: referenceOf(number) })),
  };
}

/** How many applications stand in each band, and how lit they are on average. */
export async function countBands(actor: Actor) {
  return database.$queryRaw<{ band: string; count: number; illumination: number; orphans: number }[]>`
    SELECT s.band, count(*)::int AS count, round(avg(s.illumination))::int AS illumination,
      count(*) FILTER (WHERE o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL)::int AS orphans
    FROM ${inventoryTables} WHERE ${seen(actor)} GROUP BY s.band`;
}

/** The dark and dangerous corner, the most dangerous first, and which departments it is in. */
export async function readDarkCorner(actor: Actor, take = 12) {
  const [rows, departments] = await Promise.all([
    database.$queryRaw<DarkRow[]>`
      SELECT a.number, a.title, a.headline, d.name AS "departmentName", o.name AS "ownerName",
        (o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL) AS "ownerLeft", p.name AS "platformName", p.standing,
        a.people_relying AS "peopleRelying", s.illumination, s.residual, s.band
      FROM ${inventoryTables} WHERE ${seen(actor)} AND ${inDarkCorner}
      ORDER BY s.residual DESC, s.illumination, a.id LIMIT ${take}`,
    database.$queryRaw<{ name: string; count: number }[]>`
      SELECT d.name, count(*)::int AS count FROM ${inventoryTables} WHERE ${seen(actor)} AND ${inDarkCorner}
      GROUP BY d.name ORDER BY count DESC, d.name`,
  ]);
  const total = departments.reduce((sum, department) => sum + department.count, 0);
  return {
    total,
    departments,
    rows: rows.map(({ number, ...row }) => ({ ...row, reference: referenceOf(number) })),
  };
}

type DarkRow = {
  number: number;
  title: string;
  headline: string;
  departmentName: string;
  ownerName: string;
  ownerLeft: boolean;
  platformName: string | null;
  standing: string | null;
  peopleRelying: number | null;
  illumination: number;
  residual: number;
  band: string;
};

/** The risk of each department: how many applications, how many of them high or severe, how lit on average. */
export async function countDepartments(actor: Actor) {
  return database.$queryRaw<
    { id: string; name: string; count: number; dangerous: number; orphans: number; illumination: number }[]
  >`
    SELECT d.id::text, d.name, count(*)::int AS count, count(*) FILTER (WHERE s.band IN ('high', 'severe'))::int AS dangerous,
      count(*) FILTER (WHERE o.left_at IS NOT NULL OR o.disabled_at IS NOT NULL)::int AS orphans,
      round(avg(s.illumination))::int AS illumination
    FROM ${inventoryTables} WHERE ${seen(actor)} GROUP BY d.id, d.name ORDER BY dangerous DESC, count DESC, d.name`;
}
