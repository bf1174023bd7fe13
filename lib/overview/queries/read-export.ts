import type { Actor } from "@/lib/access/actor";
import { database } from "@/lib/foundation/database";
import { hasLeftSql } from "@/lib/people/departure";
import { Prisma } from "@/prisma/client/client";
import type { ExportedRow } from "../exported-columns";
import { allOf, matchConditions, ownerLeft } from "../inventory-conditions";
import { beyondRow, orderBy, sortOf } from "../inventory-order";
import type { TextMatch } from "../inventory-words";
import type { InventorySearch } from "../schema";

export const exportPageLength = 1_000;

type PlacedRow = ExportedRow & { id: string; place: string };

/**
 * All that the list shows, in its order, page after page by key: the next page is read when the last one was taken. A
 * change that is made meanwhile is shown where it falls behind the place that was reached.
 */
export async function* readExportedPages(
  actor: Actor,
  search: InventorySearch,
  { match, total }: { match: TextMatch; total: number },
): AsyncGenerator<ExportedRow[]> {
  const { column, direction } = sortOf(search, total);
  const order = orderBy(column, search, match);
  const rises = direction === "ascending";
  const towards = rises ? Prisma.sql`ASC` : Prisma.sql`DESC`;
  const conditions = matchConditions(actor, search, match);

  for (let beyond: Prisma.Sql[] = []; ; ) {
    const page = await database.$queryRaw<PlacedRow[]>`
      SELECT a.id::text, a.number, a.title, a.headline, a.description, a.kind, a.confidential,
        o.name AS "ownerName", ${ownerLeft} AS "ownerLeft", second.name AS "secondOwnerName",
        coalesce(${hasLeftSql(Prisma.sql`second`)}, false) AS "secondOwnerLeft", d.name AS "departmentName",
        p.name AS "platformName", p.standing, coalesce(s.illumination, 0) AS illumination,
        coalesce(s.residual, 0) AS residual, coalesce(s.band, 'moderate') AS band,
        a.people_relying AS "peopleRelying", a.registered_at AS "registeredAt", a.changed_at AS "changedAt",
        ${order.written(Prisma.sql`page.sorted`)} AS place
      FROM (SELECT a.id, ${order.expression} AS sorted FROM ${order.tables} WHERE ${allOf([...conditions, ...beyond])}
        ORDER BY ${order.expression} ${towards}, ${order.id} ${towards} LIMIT ${exportPageLength}) page
      JOIN application a ON a.id = page.id
      JOIN person o ON o.id = a.owner_id
      LEFT JOIN person second ON second.id = a.second_owner_id AND a.second_owner_confirmed_at IS NOT NULL
      JOIN department d ON d.id = a.department_id
      LEFT JOIN platform p ON p.id = a.platform_id
      LEFT JOIN application_score s ON s.application_id = a.id
      ORDER BY page.sorted ${towards}, page.id ${towards}`;

    if (page.length > 0) yield page;
    const last = page.at(-1);
    if (!last || page.length < exportPageLength) return;
    const value = order.read(last.place);
    // Going on from nowhere would begin anew, for ever.
    if (!value) throw new Error("The place that was reached cannot be read back.");
    beyond = [beyondRow(order, value, last.id, rises)];
  }
}
